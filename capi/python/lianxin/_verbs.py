"""Verbs, requests and replies. Written by generate.py from verbs.json; change that list instead."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from ._nouns import Caller, Noun, OrganisationFiles
from ._reply import Reply

Day = Union[date, str]
Time = Union[datetime, str]
Object = Mapping[str, Any]
Scalar = Union[str, bool, int]


#: All verbs, as C names them without the prefix.
VERBS = (
    "document_check",
    "document_adopt",
    "document_show",
    "document_list",
    "organisation_import",
    "organisation_show",
    "person_register",
    "person_show",
    "activity_record",
    "activity_withdraw",
    "activity_show",
    "activity_list",
    "topic_record",
    "topic_list",
    "case_open",
    "case_act",
    "case_show",
    "case_list",
    "case_summary",
    "duty_evaluate",
    "report_render",
    "audit_verify",
    "store_rebuild",
)


class Fault(Reply):
    #: What is wrong, for programs: `mechanism.wrong_count`.
    code: str
    #: JSON Pointer into the document; empty for the whole of it.
    pointer: str
    #: One line in English.
    message: str
    #: One line in Chinese.
    message_zh: str
    #: States and actions that lead to the fault, where there is such a path.
    path: List[str]
    _members = {
        "code": "",
        "pointer": "",
        "message": "",
        "message_zh": "",
        "path": "[]",
    }


class DocumentChecked(Reply):
    #: True if there is no fault.
    sound: bool
    #: All faults at once, in the order of the document.
    faults: List[Fault]
    #: The document's id.
    id: Optional[str]
    #: The kind that the document says it is.
    kind: Optional[str]
    #: The document's version.
    version: Optional[int]
    _members = {
        "sound": "",
        "faults": "[Fault]",
        "id": "",
        "kind": "",
        "version": "",
    }


class DocumentAdopted(Reply):
    #: Kind of document.
    kind: str
    #: The document's id.
    id: str
    #: The document's version, from 1.
    version: int
    #: The first day on which it holds.
    effective_on: date
    #: True if this very version was adopted before; then nothing was written.
    already: bool
    _members = {
        "kind": "",
        "id": "",
        "version": "",
        "effective_on": "date",
        "already": "",
    }


class DocumentShown(Reply):
    #: Kind of document.
    kind: str
    #: The document's id.
    id: str
    #: The document's version, from 1.
    version: int
    #: The first day on which it holds.
    effective_on: date
    #: The document itself, as a JSON object.
    document: Dict[str, Any]
    _members = {
        "kind": "",
        "id": "",
        "version": "",
        "effective_on": "date",
        "document": "",
    }


class LocalText(Reply):
    #: Chinese.
    zh: str
    #: English; readers fall back on the Chinese if it is empty or absent.
    en: Optional[str]
    _members = {
        "zh": "",
        "en": "",
    }


class DocumentItem(Reply):
    #: Kind of document.
    kind: str
    #: The document's id.
    id: str
    #: The document's version, from 1.
    version: int
    #: The first day on which it holds.
    effective_on: date
    #: The document's title.
    title: Optional[LocalText]
    _members = {
        "kind": "",
        "id": "",
        "version": "",
        "effective_on": "date",
        "title": "LocalText",
    }


class DocumentListed(Reply):
    #: By kind, id and version.
    documents: List[DocumentItem]
    _members = {
        "documents": "[DocumentItem]",
    }


class OrganisationImported(Reply):
    #: Objects that are new.
    created: int
    #: Objects that changed.
    updated: int
    #: Objects that stayed as they were.
    unchanged: int
    _members = {
        "created": "",
        "updated": "",
        "unchanged": "",
    }


class ExternalId(Reply):
    #: The host's system that gave the id.
    source: str
    #: The id there; unique per source and kind of object in a jurisdiction.
    id: str
    _members = {
        "source": "",
        "id": "",
    }


class Appointment(Reply):
    #: Appointment id, chosen by the host.
    id: str
    #: Who holds the post.
    official: str
    #: The post held.
    post: str
    #: The first day.
    from_: date
    #: Ids of the host.
    external: List[ExternalId]
    #: The last day, included; absent while it lasts.
    to: Optional[date]
    _members = {
        "id": "",
        "official": "",
        "post": "",
        "from": "date",
        "external": "[ExternalId]",
        "to": "date",
    }


class Area(Reply):
    #: 12 digits, zero-padded; begins with the jurisdiction's 6.
    code: str
    #: The area's name.
    name: LocalText
    #: Ids of the host.
    external: List[ExternalId]
    _members = {
        "code": "",
        "name": "LocalText",
        "external": "[ExternalId]",
    }


class ContactPoint(Reply):
    #: Contact point's id, chosen by the host.
    id: str
    #: Kind of contact point.
    kind: str
    #: Where it lies: 12 digits.
    area: str
    #: What it is called.
    name: LocalText
    #: Ids of the host.
    external: List[ExternalId]
    _members = {
        "id": "",
        "kind": "",
        "area": "",
        "name": "LocalText",
        "external": "[ExternalId]",
    }


class Official(Reply):
    #: Official's id, chosen by the host.
    id: str
    #: The official's name, or a pseudonym.
    name: LocalText
    #: Ids of the host.
    external: List[ExternalId]
    _members = {
        "id": "",
        "name": "LocalText",
        "external": "[ExternalId]",
    }


class Post(Reply):
    #: Post id, chosen by the host.
    id: str
    #: Id of the unit that the post belongs to.
    unit: str
    #: The post's title.
    title: LocalText
    #: The mechanism's name for a singular post: `county_party_secretary`.
    code: Optional[str]
    #: Ids of the host.
    external: List[ExternalId]
    #: Fields of work that the post is in charge of (分管领域).
    fields: List[str]
    #: What the holder may do in casework and administration.
    functions: List[str]
    #: True if the holder sits in the unit's leadership team.
    in_leadership_team: Optional[bool]
    #: The tier; absent for clerks, who owe nothing.
    tier: Optional[str]
    _members = {
        "id": "",
        "unit": "",
        "title": "LocalText",
        "code": "",
        "external": "[ExternalId]",
        "fields": "[]",
        "functions": "[]",
        "in_leadership_team": "",
        "tier": "",
    }


class Tie(Reply):
    #: Tie id, chosen by the host.
    id: str
    #: Whom it ties.
    official: str
    #: To which contact point.
    contact_point: str
    #: The first day.
    from_: date
    #: Ids of the host.
    external: List[ExternalId]
    #: The last day, included; absent while it lasts.
    to: Optional[date]
    _members = {
        "id": "",
        "official": "",
        "contact_point": "",
        "from": "date",
        "external": "[ExternalId]",
        "to": "date",
    }


class Unit(Reply):
    #: Unit id, chosen by the host.
    id: str
    #: The unit's name.
    name: LocalText
    #: Where it serves or sits: 12 digits.
    area: Optional[str]
    #: Ids of the host.
    external: List[ExternalId]
    #: Id of the unit above; absent for a root.
    parent: Optional[str]
    #: The tier that its leadership team belongs to.
    tier: Optional[str]
    _members = {
        "id": "",
        "name": "LocalText",
        "area": "",
        "external": "[ExternalId]",
        "parent": "",
        "tier": "",
    }


class OrganisationShown(Reply):
    #: Administrative areas, by code.
    areas: List[Area]
    #: Units, by id.
    units: List[Unit]
    #: Posts, by id.
    posts: List[Post]
    #: Officials, by id.
    officials: List[Official]
    #: Appointments, by id.
    appointments: List[Appointment]
    #: Contact points, by id.
    contact_points: List[ContactPoint]
    #: Ties, by id.
    ties: List[Tie]
    _members = {
        "areas": "[Area]",
        "units": "[Unit]",
        "posts": "[Post]",
        "officials": "[Official]",
        "appointments": "[Appointment]",
        "contact_points": "[ContactPoint]",
        "ties": "[Tie]",
    }


class PersonRegistered(Reply):
    #: The new id: `p-000001`.
    person: str
    _members = {
        "person": "",
    }


class PersonShown(Reply):
    #: The person's id.
    person: str
    #: A person or a household.
    kind: str
    #: Where the record comes from.
    provenance: str
    #: Numbers of the cases that this person brought.
    cases: List[str]
    #: Address within the area.
    address: Optional[str]
    #: Where they live: 12 digits.
    area: Optional[str]
    #: Ids of the host.
    external: List[ExternalId]
    #: Id of the household.
    household: Optional[str]
    #: Number of the identity document.
    id_number: Optional[str]
    #: Name.
    name: Optional[str]
    #: Notes.
    notes: Optional[str]
    #: Telephone number.
    phone: Optional[str]
    _members = {
        "person": "",
        "kind": "",
        "provenance": "",
        "cases": "[]",
        "address": "",
        "area": "",
        "external": "[ExternalId]",
        "household": "",
        "id_number": "",
        "name": "",
        "notes": "",
        "phone": "",
    }


class Credit(Reply):
    #: The measure's number.
    measure: int
    #: Code of the duty in the mechanism document.
    duty: str
    #: An appointment, or a unit's leadership team.
    bearer_kind: str
    #: Appointment id, or unit id of the team.
    bearer: str
    #: The first day that it counts for.
    first_day: date
    #: The last day that it counts for, included.
    last_day: date
    _members = {
        "measure": "",
        "duty": "",
        "bearer_kind": "",
        "bearer": "",
        "first_day": "date",
        "last_day": "date",
    }


class NotCredited(Reply):
    #: The measure's number.
    measure: int
    #: Why not, for programs: `outside_place`, `imprecise_time`, …
    reason: str
    #: Why not, in English.
    message: str
    #: Why not, in Chinese.
    message_zh: str
    #: Appointment id, or unit id of the team.
    bearer: Optional[str]
    #: Code of the duty.
    duty: Optional[str]
    _members = {
        "measure": "",
        "reason": "",
        "message": "",
        "message_zh": "",
        "bearer": "",
        "duty": "",
    }


class ActivityRecorded(Reply):
    #: The new id: `a-2024-000001`.
    activity: str
    #: Numbers of the measures that it serves.
    measures: List[int]
    #: Duties that it was counted for.
    credited: List[Credit]
    #: Duties that it was not counted for, and why.
    not_credited: List[NotCredited]
    #: Numbers of the cases opened, in the order of `raised`.
    cases: List[str]
    _members = {
        "activity": "",
        "measures": "[]",
        "credited": "[Credit]",
        "not_credited": "[NotCredited]",
        "cases": "[]",
    }


class ActivityWithdrawn(Reply):
    #: The activity's id.
    activity: str
    #: How many credits went with it.
    credits_withdrawn: int
    _members = {
        "activity": "",
        "credits_withdrawn": "",
    }


class Evidence(Reply):
    #: The file's name.
    name: str
    #: `image/jpeg`, say.
    media_type: str
    #: 64 hex digits over the file, which stays with the host.
    sha256: str
    _members = {
        "name": "",
        "media_type": "",
        "sha256": "",
    }


class ActivityShown(Reply):
    #: The activity's id.
    activity: str
    #: Kind of activity.
    kind: str
    #: The channel.
    channel: str
    #: Numbers of the measures that it serves.
    measures: List[int]
    #: When it began.
    occurred_at: datetime
    #: When it ended.
    ended_at: datetime
    #: How exactly the time is known.
    precision: str
    #: Area: 12 digits.
    place: str
    #: Appointments under which officials took part.
    appointments: List[str]
    #: People reached.
    audience: int
    #: Files that bear it out.
    evidence: List[Evidence]
    #: Numbers of the cases that it raised.
    cases: List[str]
    #: Duties that it is counted for; none once withdrawn.
    credited: List[Credit]
    #: Duties that it is not counted for, and why.
    not_credited: List[NotCredited]
    #: Where the record comes from.
    provenance: str
    #: True once withdrawn.
    withdrawn: bool
    #: When the library was told.
    recorded_at: datetime
    #: The contact point visited.
    contact_point: Optional[str]
    #: Ids of the host.
    external: List[ExternalId]
    #: Field of work served.
    field: Optional[str]
    #: Notes.
    notes: Optional[str]
    #: A finer name of the place.
    place_name: Optional[str]
    #: Name of the area.
    place_title: Optional[LocalText]
    #: The purpose given.
    purpose: Optional[str]
    #: The source's own words for a rough time.
    time_words: Optional[str]
    #: What it was about.
    topic: Optional[str]
    #: Why it was withdrawn.
    withdrawal_ground: Optional[str]
    _members = {
        "activity": "",
        "kind": "",
        "channel": "",
        "measures": "[]",
        "occurred_at": "time",
        "ended_at": "time",
        "precision": "",
        "place": "",
        "appointments": "[]",
        "audience": "",
        "evidence": "[Evidence]",
        "cases": "[]",
        "credited": "[Credit]",
        "not_credited": "[NotCredited]",
        "provenance": "",
        "withdrawn": "",
        "recorded_at": "time",
        "contact_point": "",
        "external": "[ExternalId]",
        "field": "",
        "notes": "",
        "place_name": "",
        "place_title": "LocalText",
        "purpose": "",
        "time_words": "",
        "topic": "",
        "withdrawal_ground": "",
    }


class ActivityItem(Reply):
    #: The activity's id.
    activity: str
    #: Kind of activity.
    kind: str
    #: The channel.
    channel: str
    #: Numbers of the measures that it serves.
    measures: List[int]
    #: When it began.
    occurred_at: datetime
    #: How exactly the time is known.
    precision: str
    #: Area: 12 digits.
    place: str
    #: People reached.
    audience: int
    #: How many matters it raised.
    cases: int
    #: Where the record comes from.
    provenance: str
    #: True once withdrawn.
    withdrawn: bool
    #: What it was about.
    topic: Optional[str]
    _members = {
        "activity": "",
        "kind": "",
        "channel": "",
        "measures": "[]",
        "occurred_at": "time",
        "precision": "",
        "place": "",
        "audience": "",
        "cases": "",
        "provenance": "",
        "withdrawn": "",
        "topic": "",
    }


class ActivityListed(Reply):
    #: Newest first.
    activities: List[ActivityItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "activities": "[ActivityItem]",
        "next": "",
    }


class TopicRecorded(Reply):
    #: The new id: `t-2024-000001`.
    topic: str
    #: Duties that it was counted for.
    credited: List[Credit]
    #: Duties that it was not counted for, and why.
    not_credited: List[NotCredited]
    _members = {
        "topic": "",
        "credited": "[Credit]",
        "not_credited": "[NotCredited]",
    }


class TopicItem(Reply):
    #: The topic's id.
    topic: str
    #: When it was chosen.
    occurred_at: datetime
    #: Where the record comes from.
    provenance: str
    #: Id of the master topic.
    master: Optional[str]
    #: Plan, opinions collected, …
    notes: Optional[str]
    #: The topic.
    title: Optional[str]
    #: The team that takes it.
    unit: Optional[str]
    _members = {
        "topic": "",
        "occurred_at": "time",
        "provenance": "",
        "master": "",
        "notes": "",
        "title": "",
        "unit": "",
    }


class TopicListed(Reply):
    #: In the order of their ids.
    topics: List[TopicItem]
    _members = {
        "topics": "[TopicItem]",
    }


class ClockView(Reply):
    #: Code of the clock in the workflow document.
    clock: str
    #: What it measures.
    title: LocalText
    #: Round of the case that it belongs to, from 1.
    round: int
    #: When it started.
    started_at: datetime
    #: The first instant that is too late.
    due_at: datetime
    #: The last day.
    due_on: date
    #: True if it reaches into a year whose calendar is not published.
    provisional: bool
    #: Days added by extension.
    extended_days: int
    #: Running or overdue; once stopped, met or breached.
    status: str
    #: When it stopped; absent while it runs.
    stopped_at: Optional[datetime]
    _members = {
        "clock": "",
        "title": "LocalText",
        "round": "",
        "started_at": "time",
        "due_at": "time",
        "due_on": "date",
        "provisional": "",
        "extended_days": "",
        "status": "",
        "stopped_at": "time",
    }


class CaseMoved(Reply):
    #: The case's number: `500238-2024-000001`.
    case: str
    #: The case's version, higher after each action.
    version: int
    #: The state that it is in now.
    state: str
    #: Its clocks.
    clocks: List[ClockView]
    _members = {
        "case": "",
        "version": "",
        "state": "",
        "clocks": "[ClockView]",
    }


class Reason(Reply):
    #: For programs.
    code: str
    #: One line in English.
    message: str
    #: One line in Chinese.
    message_zh: str
    _members = {
        "code": "",
        "message": "",
        "message_zh": "",
    }


class ActionView(Reply):
    #: Code of the action.
    action: str
    #: What it is called.
    title: LocalText
    #: True if the asking official may do it now.
    open: bool
    #: Fields that it needs.
    required: List[str]
    #: Fields that it may have.
    optional: List[str]
    #: Why it is not open.
    reasons: List[Reason]
    _members = {
        "action": "",
        "title": "LocalText",
        "open": "",
        "required": "[]",
        "optional": "[]",
        "reasons": "[Reason]",
    }


class Answer(Reply):
    #: True if the citizen was reached.
    reached: bool
    #: Responded to in time?
    responded: Optional[bool]
    #: Satisfied?
    satisfied: Optional[bool]
    #: Solved?
    solved: Optional[bool]
    _members = {
        "reached": "",
        "responded": "",
        "satisfied": "",
        "solved": "",
    }


class HistoryItem(Reply):
    #: The case's version after it.
    version: int
    #: Code of the action.
    action: str
    #: What the action is called.
    title: LocalText
    #: The state after.
    to: str
    #: When it was done.
    occurred_at: datetime
    #: When the library was told.
    recorded_at: datetime
    #: The appointment that did it.
    actor: str
    #: The action's fields.
    fields: Dict[str, Scalar]
    #: The state before; absent for the first.
    from_: Optional[str]
    _members = {
        "version": "",
        "action": "",
        "title": "LocalText",
        "to": "",
        "occurred_at": "time",
        "recorded_at": "time",
        "actor": "",
        "fields": "{}",
        "from": "",
    }


class Outcome(Reply):
    #: Why it cannot be.
    cannot: Optional[str]
    #: What was fixed now (当下改).
    fix_now: Optional[str]
    #: What keeps it fixed (长久立).
    keep_fixed: Optional[str]
    _members = {
        "cannot": "",
        "fix_now": "",
        "keep_fixed": "",
    }


class CaseView(Reply):
    #: The case's number.
    case: str
    #: The case's version, higher after each action.
    version: int
    #: The workflow document that it follows.
    workflow: str
    #: The version that it began under.
    workflow_version: int
    #: Code of the category.
    category: str
    #: What the category is called.
    category_title: LocalText
    #: Code of the state.
    state: str
    #: What the state is called.
    state_title: LocalText
    #: True if no action follows.
    final: bool
    #: 1, and one more with each reopening.
    round: int
    #: Where the matter lies: 12 digits.
    area: str
    #: Receipt.
    received_at: datetime
    #: Its clocks.
    clocks: List[ClockView]
    #: All that was done, oldest first.
    history: List[HistoryItem]
    #: Actions open to the asking official, and why the others are not.
    actions: List[ActionView]
    #: Where the record comes from.
    provenance: str
    #: The activity that raised it.
    activity: Optional[str]
    #: The citizen's own answer at call-back.
    answer: Optional[Answer]
    #: Name of the area.
    area_title: Optional[LocalText]
    #: When it reached a final state.
    closed_at: Optional[datetime]
    #: Ids of the host.
    external: List[ExternalId]
    #: The appointment responsible.
    handler: Optional[str]
    #: The appointment of the leader who takes it down.
    leader: Optional[str]
    #: What was done about it.
    outcome: Optional[Outcome]
    #: Who brought it.
    person: Optional[str]
    #: What the citizen says.
    summary: Optional[str]
    #: The unit responsible.
    unit: Optional[str]
    _members = {
        "case": "",
        "version": "",
        "workflow": "",
        "workflow_version": "",
        "category": "",
        "category_title": "LocalText",
        "state": "",
        "state_title": "LocalText",
        "final": "",
        "round": "",
        "area": "",
        "received_at": "time",
        "clocks": "[ClockView]",
        "history": "[HistoryItem]",
        "actions": "[ActionView]",
        "provenance": "",
        "activity": "",
        "answer": "Answer",
        "area_title": "LocalText",
        "closed_at": "time",
        "external": "[ExternalId]",
        "handler": "",
        "leader": "",
        "outcome": "Outcome",
        "person": "",
        "summary": "",
        "unit": "",
    }


class CaseItem(Reply):
    #: The case's number.
    case: str
    #: The workflow document that it follows.
    workflow: str
    #: Code of the category.
    category: str
    #: Code of the state.
    state: str
    #: Where the matter lies: 12 digits.
    area: str
    #: Receipt.
    received_at: datetime
    #: 1, and one more with each reopening.
    round: int
    #: Where the record comes from.
    provenance: str
    #: Code of that clock.
    clock: Optional[str]
    #: When the earliest running clock is due; exclusive.
    due_at: Optional[datetime]
    #: The appointment responsible.
    handler: Optional[str]
    #: What the citizen says.
    summary: Optional[str]
    #: The unit responsible.
    unit: Optional[str]
    _members = {
        "case": "",
        "workflow": "",
        "category": "",
        "state": "",
        "area": "",
        "received_at": "time",
        "round": "",
        "provenance": "",
        "clock": "",
        "due_at": "time",
        "handler": "",
        "summary": "",
        "unit": "",
    }


class CaseListed(Reply):
    #: Newest first; overdue ones by how late they are.
    cases: List[CaseItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "cases": "[CaseItem]",
        "next": "",
    }


class CountByCode(Reply):
    #: The code.
    code: str
    #: How many.
    count: int
    #: What it is called.
    title: Optional[LocalText]
    _members = {
        "code": "",
        "count": "",
        "title": "LocalText",
    }


class Rate(Reply):
    #: Who said yes.
    count: int
    #: Of how many; there is no rate if it is 0.
    of: int
    _members = {
        "count": "",
        "of": "",
    }


class CaseSummarised(Reply):
    #: Received in the span.
    opened: int
    #: Of these in a final state now.
    closed: int
    #: Of these under way.
    open: int
    #: Of these told by a source only: no clocks, nothing open.
    reported: int
    #: Open with a clock past its limit.
    overdue: int
    #: With any clock that was not kept.
    breached: int
    #: Reopened at least once.
    reopened: int
    #: Citizens who say that they were answered in time, of those reached (响应率).
    response: Rate
    #: Who say that it is solved, of those reached (解决率).
    resolution: Rate
    #: Who say that they are satisfied, of those reached (满意率).
    satisfaction: Rate
    #: Counts by state.
    by_state: List[CountByCode]
    #: Counts by category.
    by_category: List[CountByCode]
    #: Counts by town: the first 9 digits of the area.
    by_town: List[CountByCode]
    _members = {
        "opened": "",
        "closed": "",
        "open": "",
        "reported": "",
        "overdue": "",
        "breached": "",
        "reopened": "",
        "response": "Rate",
        "resolution": "Rate",
        "satisfaction": "Rate",
        "by_state": "[CountByCode]",
        "by_category": "[CountByCode]",
        "by_town": "[CountByCode]",
    }


class Counted(Reply):
    #: `activity`, `topic` or `case`.
    kind: str
    #: Its id or number.
    id: str
    #: The first day that it counts for.
    first_day: date
    #: The last day that it counts for, included.
    last_day: date
    _members = {
        "kind": "",
        "id": "",
        "first_day": "date",
        "last_day": "date",
    }


class DutyItem(Reply):
    #: The measure's number.
    measure: int
    #: Code of the duty in the mechanism document.
    duty: str
    #: An appointment, or a unit's leadership team.
    bearer_kind: str
    #: Appointment id, or unit id of the team.
    bearer: str
    #: The first day of the duty's period, or of the part that the bearer owes.
    from_: date
    #: The last day of it, included.
    to: date
    #: How much is owed; 0 where nothing is.
    owed: int
    #: How much is done.
    done: int
    #: How much is missing, once the period is over.
    short: int
    #: How it stands.
    status: str
    #: What counted.
    counted: List[Counted]
    #: Who holds the appointment.
    official: Optional[str]
    #: The post held.
    post: Optional[str]
    #: The tier.
    tier: Optional[str]
    #: The unit.
    unit: Optional[str]
    _members = {
        "measure": "",
        "duty": "",
        "bearer_kind": "",
        "bearer": "",
        "from": "date",
        "to": "date",
        "owed": "",
        "done": "",
        "short": "",
        "status": "",
        "counted": "[Counted]",
        "official": "",
        "post": "",
        "tier": "",
        "unit": "",
    }


class DutyEvaluated(Reply):
    #: Id of the mechanism document.
    mechanism: str
    #: Its version.
    version: int
    #: Status as seen at the end of this day.
    as_of: date
    #: One item per duty, bearer and period, in this order.
    items: List[DutyItem]
    _members = {
        "mechanism": "",
        "version": "",
        "as_of": "date",
        "items": "[DutyItem]",
    }


class ReportRendered(Reply):
    #: `text/html; charset=utf-8`.
    media_type: str
    #: The page, self-contained.
    content: str
    _members = {
        "media_type": "",
        "content": "",
    }


class AuditFinding(Reply):
    #: What is wrong, for programs: `audit.event_altered`.
    code: str
    #: The stream of events.
    stream: str
    #: The event's place in it, from 1.
    version: int
    #: One line in English.
    message: str
    #: One line in Chinese.
    message_zh: str
    _members = {
        "code": "",
        "stream": "",
        "version": "",
        "message": "",
        "message_zh": "",
    }


class AuditVerified(Reply):
    #: Events checked.
    events: int
    #: Streams checked.
    streams: int
    #: Sealed texts checked.
    texts: int
    #: Sealed texts that were destroyed, lawfully.
    destroyed_texts: int
    #: True if there is no finding.
    whole: bool
    #: Where the record does not hold.
    findings: List[AuditFinding]
    _members = {
        "events": "",
        "streams": "",
        "texts": "",
        "destroyed_texts": "",
        "whole": "",
        "findings": "[AuditFinding]",
    }


class TableDifference(Reply):
    #: The read table.
    table: str
    #: Rows before.
    rows_before: int
    #: Rows after.
    rows_after: int
    _members = {
        "table": "",
        "rows_before": "",
        "rows_after": "",
    }


class StoreRebuilt(Reply):
    #: Events replayed.
    events: int
    #: Read tables that were not the same before.
    differences: List[TableDifference]
    _members = {
        "events": "",
        "differences": "[TableDifference]",
    }


class Document(Noun):
    """Verbs: document."""

    def check(self, document: Union[str, Object]) -> DocumentChecked:
        """Checks a mechanism, workflow or calendar document and tells all its faults at once.

        document: The document: a JSON object, or its text as a string.
        """
        return self._say("document_check", DocumentChecked, {"document": document})

    def adopt(self, document: Union[str, Object], *, request_id: Optional[str] = None) -> DocumentAdopted:
        """Adopts a sound document; running cases keep the version that they began under.

        document: The document: a JSON object, or its text as a string.
        request_id: Makes the verb safe to retry.
        """
        return self._say("document_adopt", DocumentAdopted, {"document": document, "request_id": request_id})

    def show(self, kind: str, id: str, *, version: Optional[int] = None) -> DocumentShown:
        """Shows an adopted document.

        kind: Kind of document. One of mechanism, workflow, calendar.
        id: The document's id.
        version: The version; the latest adopted if absent.
        """
        return self._say("document_show", DocumentShown, {"kind": kind, "id": id, "version": version})

    def list(self, *, kind: Optional[str] = None) -> DocumentListed:
        """Lists the adopted documents.

        kind: Only documents of this kind. One of mechanism, workflow, calendar.
        """
        return self._say("document_list", DocumentListed, {"kind": kind})


class Organisation(OrganisationFiles):
    """Verbs: organisation."""

    def import_(self, *, appointments: Optional[Sequence[Object]] = None,
                areas: Optional[Sequence[Object]] = None, contact_points: Optional[Sequence[Object]] = None,
                officials: Optional[Sequence[Object]] = None, posts: Optional[Sequence[Object]] = None,
                request_id: Optional[str] = None, ties: Optional[Sequence[Object]] = None,
                units: Optional[Sequence[Object]] = None) -> OrganisationImported:
        """Takes areas, units, posts, officials, appointments, contact points and ties at once, all or
        nothing; importing again updates by id.

        appointments: Who holds which post from when to when.
        areas: Administrative areas.
        contact_points: Contact points.
        officials: Officials.
        posts: Posts of the units.
        request_id: Makes the verb safe to retry.
        ties: Which official is tied to which contact point.
        units: Units, a tree.
        """
        return self._say("organisation_import", OrganisationImported, {"appointments": appointments,
            "areas": areas, "contact_points": contact_points, "officials": officials, "posts": posts,
            "request_id": request_id, "ties": ties, "units": units})

    def show(self) -> OrganisationShown:
        """Shows the whole organisation."""
        return self._say("organisation_show", OrganisationShown, {})


class Person(Noun):
    """Verbs: person."""

    def register(self, kind: str, *, address: Optional[str] = None, area: Optional[str] = None,
                 external: Optional[Sequence[Object]] = None, household: Optional[str] = None,
                 id_number: Optional[str] = None, name: Optional[str] = None, notes: Optional[str] = None,
                 phone: Optional[str] = None, provenance: Optional[str] = None,
                 request_id: Optional[str] = None) -> PersonRegistered:
        """Registers a person or a household; what is personal stays out of the events.

        kind: A person or a household. One of person, household.
        address: Address within the area.
        area: Where they live: 12 digits.
        external: Ids of the host.
        household: Id of a household registered before.
        id_number: Number of the identity document.
        name: Name.
        notes: Notes.
        phone: Telephone number.
        provenance: Where the record comes from; `recorded` if absent. One of recorded, stated, reconstructed,
            synthetic.
        request_id: Makes the verb safe to retry.
        """
        return self._say("person_register", PersonRegistered, {"kind": kind, "address": address, "area": area,
            "external": external, "household": household, "id_number": id_number, "name": name,
            "notes": notes, "phone": phone, "provenance": provenance, "request_id": request_id})

    def show(self, person: str) -> PersonShown:
        """Shows a person or household and the cases they brought.

        person: The person's id.
        """
        return self._say("person_show", PersonShown, {"person": person})


class Activity(Noun):
    """Verbs: activity."""

    def record(self, kind: str, occurred_at: Time, *, place: str,
               appointments: Optional[Sequence[str]] = None, audience: Optional[int] = None,
               channel: Optional[str] = None, contact_point: Optional[str] = None,
               ended_at: Optional[Time] = None, evidence: Optional[Sequence[Object]] = None,
               external: Optional[Sequence[Object]] = None, field: Optional[str] = None,
               measure: Optional[int] = None, notes: Optional[str] = None,
               officials: Optional[Sequence[str]] = None, place_name: Optional[str] = None,
               precision: Optional[str] = None, provenance: Optional[str] = None,
               purpose: Optional[str] = None, raised: Optional[Sequence[Object]] = None,
               request_id: Optional[str] = None, time_words: Optional[str] = None,
               topic: Optional[str] = None) -> ActivityRecorded:
        """Records an activity once; it is credited to every duty that it serves, and matters raised become
        cases.

        kind: Kind of activity. One of outreach_session, forum, courtyard_meeting, field_visit, home_visit,
            reception_day, stationing, onsite_office.
        occurred_at: When it began.
        place: Area where it took place: 12 digits.
        appointments: Ids of appointments under which officials took part.
        audience: People reached.
        channel: The channel; if absent the kind's own: sessions `outreach`, forums, meetings and field visits
            `research`, home visits, reception days and stationing `reception`, on-site office `onsite`. One of
            outreach, research, reception, onsite.
        contact_point: The contact point visited.
        ended_at: When it ended; `occurred_at` if absent.
        evidence: Files that bear it out.
        external: Ids of the host.
        field: Field of work served (分管领域).
        measure: The measure's number, where several could take it.
        notes: Notes.
        officials: Ids of officials who took part and hold one post.
        place_name: A finer name of the place.
        precision: How exactly the time is known; `exact` if absent. One of exact, day, interval.
        provenance: Where the record comes from; `recorded` if absent. One of recorded, stated, reconstructed,
            synthetic.
        purpose: Or the purpose that tells those measures apart.
        raised: Matters that citizens raised; each becomes a case.
        request_id: Makes the verb safe to retry.
        time_words: The source's own words for a rough time.
        topic: What it was about.
        """
        return self._say("activity_record", ActivityRecorded, {"kind": kind, "occurred_at": occurred_at,
            "place": place, "appointments": appointments, "audience": audience, "channel": channel,
            "contact_point": contact_point, "ended_at": ended_at, "evidence": evidence, "external": external,
            "field": field, "measure": measure, "notes": notes, "officials": officials,
            "place_name": place_name, "precision": precision, "provenance": provenance, "purpose": purpose,
            "raised": raised, "request_id": request_id, "time_words": time_words, "topic": topic})

    def withdraw(self, activity: str, ground: str, *, request_id: Optional[str] = None) -> ActivityWithdrawn:
        """Withdraws an activity recorded by mistake, and its credits with it.

        activity: The activity's id.
        ground: Why it was a mistake.
        request_id: Makes the verb safe to retry.
        """
        return self._say("activity_withdraw", ActivityWithdrawn, {"activity": activity, "ground": ground,
            "request_id": request_id})

    def show(self, activity: str) -> ActivityShown:
        """Shows an activity with what it was credited to and why not.

        activity: The activity's id.
        """
        return self._say("activity_show", ActivityShown, {"activity": activity})

    def list(self, *, after: Optional[str] = None, appointment: Optional[str] = None,
             channel: Optional[str] = None, from_: Optional[Day] = None,
             include_withdrawn: Optional[bool] = None, limit: Optional[int] = None,
             to: Optional[Day] = None) -> ActivityListed:
        """Lists activities, newest first.

        after: `next` of the page before.
        appointment: Only what this appointment took part in.
        channel: Only this channel. One of outreach, research, reception, onsite.
        from_: Only what took place on or after this day.
        include_withdrawn: Show withdrawn ones too.
        limit: How many at most; 50 if absent.
        to: Only what took place on or before this day.
        """
        return self._say("activity_list", ActivityListed, {"after": after, "appointment": appointment,
            "channel": channel, "from": from_, "include_withdrawn": include_withdrawn, "limit": limit,
            "to": to})


class Topic(Noun):
    """Verbs: topic."""

    def record(self, title: str, occurred_at: Time, *, external: Optional[Sequence[Object]] = None,
               master: Optional[str] = None, notes: Optional[str] = None, provenance: Optional[str] = None,
               request_id: Optional[str] = None, unit: Optional[str] = None) -> TopicRecorded:
        """Records a master topic, or a team's sub-topic under it.

        title: The topic.
        occurred_at: When it was chosen.
        external: Ids of the host.
        master: Id of the master topic; absent for a master topic itself.
        notes: Plan, opinions collected, …
        provenance: Where the record comes from; `recorded` if absent. One of recorded, stated, reconstructed,
            synthetic.
        request_id: Makes the verb safe to retry.
        unit: The team that takes the sub-topic; required with `master`.
        """
        return self._say("topic_record", TopicRecorded, {"title": title, "occurred_at": occurred_at,
            "external": external, "master": master, "notes": notes, "provenance": provenance,
            "request_id": request_id, "unit": unit})

    def list(self) -> TopicListed:
        """Lists the research topics."""
        return self._say("topic_list", TopicListed, {})


class Case(Noun):
    """Verbs: case."""

    def open(self, category: str, summary: str, *, area: str, external: Optional[Sequence[Object]] = None,
             leader: Optional[str] = None, occurred_at: Optional[Time] = None, person: Optional[str] = None,
             provenance: Optional[str] = None, request_id: Optional[str] = None,
             workflow: Optional[str] = None) -> CaseMoved:
        """Opens a case along a workflow document.

        category: A code of the workflow's categories.
        summary: What the citizen says.
        area: Where the matter lies: 12 digits.
        external: Ids of the host.
        leader: Appointment of the leader who takes it down (带案下访).
        occurred_at: Receipt, from which legal clocks run; now if absent, never in the future.
        person: Who brings it: a person registered before.
        provenance: Where the record comes from; `recorded` if absent. One of recorded, stated, reconstructed,
            synthetic.
        request_id: Makes the verb safe to retry.
        workflow: The workflow document to follow; `matter` if absent.
        """
        return self._say("case_open", CaseMoved, {"category": category, "summary": summary, "area": area,
            "external": external, "leader": leader, "occurred_at": occurred_at, "person": person,
            "provenance": provenance, "request_id": request_id, "workflow": workflow})

    def act(self, case: str, action: str, *, expected_version: Optional[int] = None,
            fields: Optional[Mapping[str, Scalar]] = None, occurred_at: Optional[Time] = None,
            request_id: Optional[str] = None) -> CaseMoved:
        """Takes one action of the workflow on a case; a refusal says what would be allowed.

        case: The case's number.
        action: Code of the action in the workflow document.
        expected_version: The version last seen; `case.version_conflict` if the case moved on since.
        fields: The action's fields: texts, true or false, whole numbers.
        occurred_at: When it was done; now if absent, never in the future.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_act", CaseMoved, {"case": case, "action": action,
            "expected_version": expected_version, "fields": fields, "occurred_at": occurred_at,
            "request_id": request_id})

    def show(self, case: str) -> CaseView:
        """Shows a case: state, history, clocks, and the actions open to the asking official.

        case: The case's number.
        """
        return self._say("case_show", CaseView, {"case": case})

    def list(self, *, after: Optional[str] = None, area: Optional[str] = None, category: Optional[str] = None,
             from_: Optional[Day] = None, limit: Optional[int] = None, list: Optional[str] = None,
             state: Optional[str] = None, to: Optional[Day] = None) -> CaseListed:
        """Lists cases: open, mine, my unit's, overdue, all.

        after: `next` of the page before.
        area: Only areas whose code begins with these digits.
        category: Only this category.
        from_: Received on or after this day.
        limit: How many at most; 50 if absent.
        list: Which cases: `open` if absent; `mine` and `unit` are the asking appointment's open ones. One of
            all, open, mine, unit, overdue.
        state: Only this state.
        to: Received on or before this day.
        """
        return self._say("case_list", CaseListed, {"after": after, "area": area, "category": category,
            "from": from_, "limit": limit, "list": list, "state": state, "to": to})

    def summary(self, from_: Day, to: Day) -> CaseSummarised:
        """Counts and rates over the cases received in a span of days.

        from_: Cases received on or after this day.
        to: Cases received on or before this day.
        """
        return self._say("case_summary", CaseSummarised, {"from": from_, "to": to})


class Duty(Noun):
    """Verbs: duty."""

    def evaluate(self, from_: Day, to: Day, *, appointment: Optional[str] = None, as_of: Optional[Day] = None,
                 measure: Optional[int] = None, tier: Optional[str] = None) -> DutyEvaluated:
        """For each bearer and duty of a span: owed, done, short, status, and what counted.

        from_: The first day of the span.
        to: The last day of the span, included.
        appointment: Only duties of this appointment.
        as_of: Status as seen at the end of this day; today if absent.
        measure: Only duties of this measure.
        tier: Only duties of this tier. One of county, department, township.
        """
        return self._say("duty_evaluate", DutyEvaluated, {"from": from_, "to": to, "appointment": appointment,
            "as_of": as_of, "measure": measure, "tier": tier})


class Report(Noun):
    """Verbs: report."""

    def render(self, from_: Day, to: Day, *, language: Optional[str] = None,
               title: Optional[str] = None) -> ReportRendered:
        """Renders one self-contained page over a span of days.

        from_: The first day of the span.
        to: The last day of the span, included.
        language: Language of the page; `zh` if absent. One of zh, en.
        title: Title of the page; the mechanism's title if absent.
        """
        return self._say("report_render", ReportRendered, {"from": from_, "to": to, "language": language,
            "title": title})


class Audit(Noun):
    """Verbs: audit."""

    def verify(self) -> AuditVerified:
        """Checks the chains of events and the sealed texts, and says where they do not hold."""
        return self._say("audit_verify", AuditVerified, {})


class Store(Noun):
    """Verbs: store."""

    def rebuild(self, *, request_id: Optional[str] = None) -> StoreRebuilt:
        """Makes the read tables anew from the events and says what differed.

        request_id: Makes the verb safe to retry.
        """
        return self._say("store_rebuild", StoreRebuilt, {"request_id": request_id})


class Verbs:
    """All verbs, by noun."""

    def __init__(self, call: Caller) -> None:
        self.document = Document(call)
        self.organisation = Organisation(call)
        self.person = Person(call)
        self.activity = Activity(call)
        self.topic = Topic(call)
        self.case = Case(call)
        self.duty = Duty(call)
        self.report = Report(call)
        self.audit = Audit(call)
        self.store = Store(call)
