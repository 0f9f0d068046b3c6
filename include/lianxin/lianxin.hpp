// Everything at once.
#pragma once

#include "lianxin/activity.hpp"
#include "lianxin/audit.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/document.hpp"
#include "lianxin/duty.hpp"
#include "lianxin/error.hpp"
#include "lianxin/organisation.hpp"
#include "lianxin/person.hpp"
#include "lianxin/report.hpp"
#include "lianxin/store.hpp"
#include "lianxin/time.hpp"
#include "lianxin/version.hpp"
