// The one text form of each public enumeration's values: in JSON, in the tables, in C and in Python.
#pragma once

#include <array>

#include "codec/codec.hpp"
#include "lianxin/activity.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/document.hpp"
#include "lianxin/duty.hpp"
#include "lianxin/organisation.hpp"
#include "lianxin/person.hpp"
#include "lianxin/report.hpp"
#include "lianxin/store.hpp"
#include "lianxin/workflow.hpp"

namespace lianxin {

constexpr auto enum_names(Provenance) {
    return std::array<codec::EnumName<Provenance>, 4>{{{Provenance::recorded, "recorded"},
                                                       {Provenance::stated, "stated"},
                                                       {Provenance::reconstructed, "reconstructed"},
                                                       {Provenance::synthetic, "synthetic"}}};
}

constexpr auto enum_names(Channel) {
    return std::array<codec::EnumName<Channel>, 4>{{{Channel::outreach, "outreach"},
                                                    {Channel::research, "research"},
                                                    {Channel::reception, "reception"},
                                                    {Channel::onsite, "onsite"}}};
}

constexpr auto enum_names(Tier) {
    return std::array<codec::EnumName<Tier>, 3>{
        {{Tier::county, "county"}, {Tier::department, "department"}, {Tier::township, "township"}}};
}

constexpr auto enum_names(DocumentKind) {
    return std::array<codec::EnumName<DocumentKind>, 6>{{{DocumentKind::mechanism, "mechanism"},
                                                         {DocumentKind::workflow, "workflow"},
                                                         {DocumentKind::calendar, "calendar"},
                                                         {DocumentKind::catalogue, "catalogue"},
                                                         {DocumentKind::ladder, "ladder"},
                                                         {DocumentKind::policy, "policy"}}};
}

constexpr auto enum_names(Function) {
    return std::array<codec::EnumName<Function>, 8>{{{Function::registrar, "registrar"},
                                                     {Function::dispatcher, "dispatcher"},
                                                     {Function::handler, "handler"},
                                                     {Function::approver, "approver"},
                                                     {Function::verifier, "verifier"},
                                                     {Function::supervisor, "supervisor"},
                                                     {Function::administrator, "administrator"},
                                                     {Function::auditor, "auditor"}}};
}

constexpr auto enum_names(ContactPointKind) {
    return std::array<codec::EnumName<ContactPointKind>, 7>{{{ContactPointKind::township, "township"},
                                                             {ContactPointKind::village, "village"},
                                                             {ContactPointKind::household, "household"},
                                                             {ContactPointKind::person, "person"},
                                                             {ContactPointKind::project, "project"},
                                                             {ContactPointKind::site, "site"},
                                                             {ContactPointKind::enterprise, "enterprise"}}};
}

constexpr auto enum_names(PersonKind) {
    return std::array<codec::EnumName<PersonKind>, 2>{
        {{PersonKind::person, "person"}, {PersonKind::household, "household"}}};
}

constexpr auto enum_names(ActivityKind) {
    return std::array<codec::EnumName<ActivityKind>, 8>{{{ActivityKind::outreach_session, "outreach_session"},
                                                         {ActivityKind::forum, "forum"},
                                                         {ActivityKind::courtyard_meeting, "courtyard_meeting"},
                                                         {ActivityKind::field_visit, "field_visit"},
                                                         {ActivityKind::home_visit, "home_visit"},
                                                         {ActivityKind::reception_day, "reception_day"},
                                                         {ActivityKind::stationing, "stationing"},
                                                         {ActivityKind::onsite_office, "onsite_office"}}};
}

constexpr auto enum_names(Precision) {
    return std::array<codec::EnumName<Precision>, 3>{
        {{Precision::exact, "exact"}, {Precision::day, "day"}, {Precision::interval, "interval"}}};
}

constexpr auto enum_names(BearerKind) {
    return std::array<codec::EnumName<BearerKind>, 2>{
        {{BearerKind::appointment, "appointment"}, {BearerKind::team, "team"}}};
}

constexpr auto enum_names(ClockStatus) {
    return std::array<codec::EnumName<ClockStatus>, 7>{{{ClockStatus::running, "running"},
                                                        {ClockStatus::met, "met"},
                                                        {ClockStatus::overdue, "overdue"},
                                                        {ClockStatus::breached, "breached"},
                                                        {ClockStatus::suspended, "suspended"},
                                                        {ClockStatus::lapsed, "lapsed"},
                                                        {ClockStatus::absorbed, "absorbed"}}};
}

constexpr auto enum_names(CardColour) {
    return std::array<codec::EnumName<CardColour>, 2>{{{CardColour::yellow, "yellow"}, {CardColour::red, "red"}}};
}

constexpr auto enum_names(RungRecipient) {
    return std::array<codec::EnumName<RungRecipient>, 5>{{{RungRecipient::holder, "holder"},
                                                          {RungRecipient::unit_head, "unit_head"},
                                                          {RungRecipient::leader, "leader"},
                                                          {RungRecipient::supervision_office, "supervision_office"},
                                                          {RungRecipient::dispatcher, "dispatcher"}}};
}

constexpr auto enum_names(CaseListKind) {
    return std::array<codec::EnumName<CaseListKind>, 5>{{{CaseListKind::all, "all"},
                                                         {CaseListKind::open, "open"},
                                                         {CaseListKind::mine, "mine"},
                                                         {CaseListKind::unit, "unit"},
                                                         {CaseListKind::overdue, "overdue"}}};
}

constexpr auto enum_names(DutyStatus) {
    return std::array<codec::EnumName<DutyStatus>, 7>{{{DutyStatus::met, "met"},
                                                       {DutyStatus::short_, "short"},
                                                       {DutyStatus::on_pace, "on_pace"},
                                                       {DutyStatus::behind, "behind"},
                                                       {DutyStatus::not_due, "not_due"},
                                                       {DutyStatus::excused, "excused"},
                                                       {DutyStatus::record_only, "record_only"}}};
}

constexpr auto enum_names(PeriodUnit) {
    return std::array<codec::EnumName<PeriodUnit>, 5>{{{PeriodUnit::day, "day"},
                                                       {PeriodUnit::working_day, "working_day"},
                                                       {PeriodUnit::hour, "hour"},
                                                       {PeriodUnit::working_hour, "working_hour"},
                                                       {PeriodUnit::same_day, "same_day"}}};
}

constexpr auto enum_names(Roll) {
    return std::array<codec::EnumName<Roll>, 3>{{{Roll::none, "none"},
                                                 {Roll::next_working_day, "next_working_day"},
                                                 {Roll::previous_working_day, "previous_working_day"}}};
}

constexpr auto enum_names(PeriodEnd) {
    return std::array<codec::EnumName<PeriodEnd>, 2>{
        {{PeriodEnd::midnight, "midnight"}, {PeriodEnd::close_of_business, "close_of_business"}}};
}

constexpr auto enum_names(DayKind) {
    return std::array<codec::EnumName<DayKind>, 4>{{{DayKind::working, "working"},
                                                    {DayKind::weekend, "weekend"},
                                                    {DayKind::holiday, "holiday"},
                                                    {DayKind::make_up, "make_up"}}};
}

constexpr auto enum_names(DeadlineStep) {
    return std::array<codec::EnumName<DeadlineStep>, 6>{{{DeadlineStep::start, "start"},
                                                         {DeadlineStep::counted, "counted"},
                                                         {DeadlineStep::skipped, "skipped"},
                                                         {DeadlineStep::paused, "paused"},
                                                         {DeadlineStep::added, "added"},
                                                         {DeadlineStep::rolled, "rolled"}}};
}

constexpr auto enum_names(Language) {
    return std::array<codec::EnumName<Language>, 2>{{{Language::zh, "zh"}, {Language::en, "en"}}};
}

constexpr auto enum_names(DrawFormat) {
    return std::array<codec::EnumName<DrawFormat>, 2>{{{DrawFormat::dot, "dot"}, {DrawFormat::svg, "svg"}}};
}

constexpr auto enum_names(TimeSource) {
    return std::array<codec::EnumName<TimeSource>, 2>{{{TimeSource::system, "system"}, {TimeSource::manual, "manual"}}};
}

constexpr auto enum_names(Migration) {
    return std::array<codec::EnumName<Migration>, 3>{
        {{Migration::now, "now"}, {Migration::dry_run, "dry_run"}, {Migration::copy_first, "copy_first"}}};
}

constexpr auto enum_names(RowFault) {
    return std::array<codec::EnumName<RowFault>, 3>{
        {{RowFault::changed, "changed"}, {RowFault::missing, "missing"}, {RowFault::needless, "needless"}}};
}

constexpr auto enum_names(HashAlgorithm) {
    return std::array<codec::EnumName<HashAlgorithm>, 2>{
        {{HashAlgorithm::sm3, "sm3"}, {HashAlgorithm::sha256, "sha256"}}};
}

constexpr auto enum_names(ImportKind) {
    return std::array<codec::EnumName<ImportKind>, 2>{
        {{ImportKind::cases, "cases"}, {ImportKind::activities, "activities"}}};
}

}  // namespace lianxin
