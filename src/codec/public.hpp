// Descriptions of every public type at once.
#pragma once

#include "codec/activity.hpp"
#include "codec/audit.hpp"
#include "codec/case_actions.hpp"
#include "codec/casework.hpp"
#include "codec/common.hpp"
#include "codec/deadline.hpp"
#include "codec/dispatch.hpp"
#include "codec/document.hpp"
#include "codec/duty.hpp"
#include "codec/linking.hpp"
#include "codec/organisation.hpp"
#include "codec/person.hpp"
#include "codec/report.hpp"
#include "codec/store.hpp"
#include "codec/supervision.hpp"
#include "codec/workflow.hpp"
