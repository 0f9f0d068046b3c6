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
    "case_actions",
    "case_simulate",
    "case_list",
    "case_summary",
    "case_lead",
    "conflict_record",
    "conflict_lift",
    "part_assign",
    "part_reply",
    "part_overrule",
    "part_list",
    "case_link",
    "case_unlink",
    "case_merge",
    "case_unmerge",
    "merged_reply",
    "merged_verify",
    "dispatch_suggest",
    "dispatch_statistics",
    "deadline_explain",
    "workflow_draw",
    "workflow_transition",
    "supervise",
    "supervision_list",
    "card_withdraw",
    "handover_run",
    "handover_preview",
    "handover_make",
    "handover_list",
    "tenure_statistics",
    "absence_record",
    "absence_end",
    "absence_list",
    "worklist_show",
    "worklist_count",
    "rule_list",
    "rule_show",
    "rule_review",
    "rule_remind",
    "exclusion_propose",
    "exclusion_decide",
    "exclusion_list",
    "sample_draw",
    "sample_show",
    "sample_list",
    "check_record",
    "duty_evaluate",
    "duty_explain",
    "duty_forecast",
    "duty_sign_off",
    "duty_sign_offs",
    "account_show",
    "account_explain",
    "dashboard_show",
    "measure_account",
    "trace",
    "finding_list",
    "burden_show",
    "report_render",
    "ledger_write",
    "calendar_write",
    "feed_read",
    "feed_acknowledge",
    "feed_cursors",
    "feed_forget",
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
    #: A calendar: clocks that had ended already; corrected on record, judged as before.
    breaches_standing: Optional[int]
    #: A calendar: clocks that end otherwise from now on.
    clocks_recomputed: Optional[int]
    _members = {
        "kind": "",
        "id": "",
        "version": "",
        "effective_on": "date",
        "already": "",
        "breaches_standing": "",
        "clocks_recomputed": "",
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
    #: Appointment that takes its open cases and ties when it ends; else whoever follows in the post, or the head of the unit.
    successor: Optional[str]
    #: The last day, included; absent while it lasts.
    to: Optional[date]
    _members = {
        "id": "",
        "official": "",
        "post": "",
        "from": "date",
        "external": "[ExternalId]",
        "successor": "",
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
    #: True if the holder heads the unit (主要负责人).
    heads_unit: Optional[bool]
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
        "heads_unit": "",
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
    #: Numbers of the cases taken down or stationed at.
    visited: List[str]
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
        "visited": "[]",
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


class ClockCorrection(Reply):
    #: The document that was adopted: `cn-2024/2`.
    calendar: str
    #: When it was counted anew.
    recorded_at: datetime
    #: The last day until then.
    was_due_on: date
    #: The last day as counted anew.
    due_on: date
    #: The limit had passed already, so the clock is judged by the earlier day.
    breach_stands: Optional[bool]
    _members = {
        "calendar": "",
        "recorded_at": "time",
        "was_due_on": "date",
        "due_on": "date",
        "breach_stands": "",
    }


class HeldTo(Reply):
    #: The merged case whose limit it is.
    case: str
    #: The clock's own limit: the first instant that is too late.
    own_due_at: datetime
    #: Its own last day.
    own_due_on: date
    _members = {
        "case": "",
        "own_due_at": "time",
        "own_due_on": "date",
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
    #: Added by extension, in the clock's unit.
    extended_days: int
    #: Running, suspended, overdue or lapsed; once stopped, met, breached or lapsed; absorbed if its case was merged into another.
    status: str
    #: Since when another case answers for it.
    absorbed_at: Optional[datetime]
    #: Counted anew after calendars were adopted, oldest first.
    corrections: List[ClockCorrection]
    #: The limit is that of a merged case, earlier than its own.
    held_to: Optional[HeldTo]
    #: The unit whose clock it is; absent for the citizen's own.
    holder: Optional[str]
    #: When it stopped; absent while it runs.
    stopped_at: Optional[datetime]
    #: When it was suspended; due_at is then the limit as if it had run on.
    suspended_at: Optional[datetime]
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
        "absorbed_at": "time",
        "corrections": "[ClockCorrection]",
        "held_to": "HeldTo",
        "holder": "",
        "stopped_at": "time",
        "suspended_at": "time",
    }


class EarlierCase(Reply):
    #: The earlier case's number.
    case: str
    #: The workflow that it follows.
    workflow: str
    #: Receipt.
    received_at: datetime
    #: Code of its state.
    state: str
    #: When it ended.
    closed_at: Optional[datetime]
    #: It has ended.
    final: Optional[bool]
    #: Solved, in the citizen's own words; absent if never answered.
    solved: Optional[bool]
    #: What that is called.
    state_title: Optional[LocalText]
    _members = {
        "case": "",
        "workflow": "",
        "received_at": "time",
        "state": "",
        "closed_at": "time",
        "final": "",
        "solved": "",
        "state_title": "LocalText",
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
    #: The matter was brought before (重复信访): newest first. Only of `case_open`.
    earlier: List[EarlierCase]
    _members = {
        "case": "",
        "version": "",
        "state": "",
        "clocks": "[ClockView]",
        "earlier": "[EarlierCase]",
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


class AttemptView(Reply):
    #: In which round.
    round: int
    #: When.
    at: datetime
    #: When the library was told.
    recorded_at: datetime
    #: Code of how it was tried.
    means: Optional[str]
    #: Code of what came of it.
    result: Optional[str]
    _members = {
        "round": "",
        "at": "time",
        "recorded_at": "time",
        "means": "",
        "result": "",
    }


class CardView(Reply):
    #: Within the case, from 1.
    number: int
    #: Its colour.
    card: str
    #: When it was issued.
    issued_at: datetime
    #: The clock that it was issued for; absent for an action's.
    clock: Optional[str]
    #: Why it was withdrawn.
    ground: Optional[str]
    #: The appointment responsible then.
    handler: Optional[str]
    #: Which start of that clock.
    run: Optional[int]
    #: The rung of the ladder that it came with.
    rung: Optional[str]
    #: The unit that has it.
    unit: Optional[str]
    #: When it was withdrawn, its ground having proved wrong.
    withdrawn_at: Optional[datetime]
    _members = {
        "number": "",
        "card": "",
        "issued_at": "time",
        "clock": "",
        "ground": "",
        "handler": "",
        "run": "",
        "rung": "",
        "unit": "",
        "withdrawn_at": "time",
    }


class CheckView(Reply):
    #: The sample that it was drawn in.
    sample: str
    #: The action that the finding brought about.
    action: Optional[str]
    #: When it was checked; absent while that is to be done.
    checked_at: Optional[datetime]
    #: Was the citizen reached?
    reached: Optional[bool]
    #: Solved, by the check?
    solved: Optional[bool]
    _members = {
        "sample": "",
        "action": "",
        "checked_at": "time",
        "reached": "",
        "solved": "",
    }


class ConflictView(Reply):
    #: Within the case, from 1.
    number: int
    #: Which kind.
    kind: str
    #: When it was put on record.
    declared_at: datetime
    #: Why.
    ground: Optional[str]
    #: Why it was lifted.
    lift_ground: Optional[str]
    #: Since when it holds no longer.
    lifted_at: Optional[datetime]
    #: The official kept out; absent if it is a unit.
    official: Optional[str]
    #: The unit kept out; absent if it is an official.
    unit: Optional[str]
    _members = {
        "number": "",
        "kind": "",
        "declared_at": "time",
        "ground": "",
        "lift_ground": "",
        "lifted_at": "time",
        "official": "",
        "unit": "",
    }


class EvidenceView(Reply):
    #: Within the case, from 1.
    number: int
    #: In which round it was told.
    round: int
    #: The action that it was told with.
    action: str
    #: For this field of it.
    field: str
    #: Code of the kind.
    kind: str
    #: When.
    given_at: datetime
    #: What the kind is called.
    kind_title: Optional[LocalText]
    #: The host's id or address of the file.
    reference: Optional[str]
    #: Digest over the file.
    sha256: Optional[str]
    #: Digest over the file.
    sm3: Optional[str]
    _members = {
        "number": "",
        "round": "",
        "action": "",
        "field": "",
        "kind": "",
        "given_at": "time",
        "kind_title": "LocalText",
        "reference": "",
        "sha256": "",
        "sm3": "",
    }


class ExclusionView(Reply):
    #: The case's number.
    case: str
    #: Within the case, from 1.
    number: int
    #: How it stands.
    status: str
    #: Code of the ground.
    ground: str
    #: The appointment that proposed it.
    proposer: str
    #: When.
    proposed_at: datetime
    #: When.
    decided_at: Optional[datetime]
    #: The appointment that decided last.
    decider: Optional[str]
    #: Why.
    decision_reason: Optional[str]
    #: What it is called.
    ground_title: Optional[LocalText]
    #: Why it should hold.
    reason: Optional[str]
    #: The unit that had the case then.
    unit: Optional[str]
    _members = {
        "case": "",
        "number": "",
        "status": "",
        "ground": "",
        "proposer": "",
        "proposed_at": "time",
        "decided_at": "time",
        "decider": "",
        "decision_reason": "",
        "ground_title": "LocalText",
        "reason": "",
        "unit": "",
    }


class HandlingView(Reply):
    #: The unit.
    unit: str
    #: Since when.
    from_at: datetime
    #: How often the unit said that the case was not its own.
    bounced: int
    #: Of these, in vain.
    overruled: int
    #: Lost by bouncing in vain or too late.
    lost_minutes: int
    #: Its official's appointment, the last one; absent: any handler of the unit.
    handler: Optional[str]
    #: Until when; absent while it lasts.
    to_at: Optional[datetime]
    _members = {
        "unit": "",
        "from_at": "time",
        "bounced": "",
        "overruled": "",
        "lost_minutes": "",
        "handler": "",
        "to_at": "time",
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
    #: The appointment in whose place it acted; absent if in its own.
    acting_for: Optional[str]
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
        "acting_for": "",
        "fields": "{}",
        "from": "",
    }


class ItemView(Reply):
    #: From 1.
    number: int
    #: When it was put on the list.
    opened_at: datetime
    #: Code of what became of it.
    result: Optional[str]
    #: The same for people.
    result_title: Optional[LocalText]
    #: When it was settled; absent while it is open.
    settled_at: Optional[datetime]
    #: What it says.
    text: Optional[str]
    _members = {
        "number": "",
        "opened_at": "time",
        "result": "",
        "result_title": "LocalText",
        "settled_at": "time",
        "text": "",
    }


class LinkView(Reply):
    #: What the link says.
    kind: str
    #: The other case.
    case: str
    #: When the link was made.
    linked_at: datetime
    #: The workflow that the other follows.
    workflow: str
    #: Code of its state.
    state: str
    #: Of a repeat: the other is the earlier one, which this one brings again.
    earlier: Optional[bool]
    #: It has ended.
    final: Optional[bool]
    #: Why; absent if recognised.
    ground: Optional[str]
    #: By the library, as the case was opened.
    recognised: Optional[bool]
    #: What that is called.
    state_title: Optional[LocalText]
    _members = {
        "kind": "",
        "case": "",
        "linked_at": "time",
        "workflow": "",
        "state": "",
        "earlier": "",
        "final": "",
        "ground": "",
        "recognised": "",
        "state_title": "LocalText",
    }


class MergedView(Reply):
    #: The merged case's number.
    case: str
    #: When it was merged.
    merged_at: datetime
    #: When the petitioner was asked, in this round of the main.
    asked_at: Optional[datetime]
    #: When it ended together with the main.
    ended_at: Optional[datetime]
    #: Who brought it.
    person: Optional[str]
    #: When the petitioner was told, in this round of the main.
    replied_at: Optional[datetime]
    #: Solved, in the petitioner's own words.
    solved: Optional[bool]
    _members = {
        "case": "",
        "merged_at": "time",
        "asked_at": "time",
        "ended_at": "time",
        "person": "",
        "replied_at": "time",
        "solved": "",
    }


class MergedIntoView(Reply):
    #: The main case's number.
    case: str
    #: Code of its state.
    state: str
    #: When it was merged.
    merged_at: datetime
    #: When it ended together with the main.
    ended_at: Optional[datetime]
    #: Why.
    ground: Optional[str]
    #: When the petitioner was last told.
    replied_at: Optional[datetime]
    #: What the petitioner was told.
    reply: Optional[str]
    #: What that is called.
    state_title: Optional[LocalText]
    _members = {
        "case": "",
        "state": "",
        "merged_at": "time",
        "ended_at": "time",
        "ground": "",
        "replied_at": "time",
        "reply": "",
        "state_title": "LocalText",
    }


class CaseMoney(Reply):
    #: Raised so far, in fen.
    raised: int
    #: Spent so far, in fen.
    spent: int
    _members = {
        "raised": "",
        "spent": "",
    }


class NoticeView(Reply):
    #: Code in the workflow document.
    notice: str
    #: `person`, `holder`, `leader` or `dispatcher`.
    to: str
    #: What is to be told.
    text: LocalText
    #: When it fell due.
    issued_at: datetime
    _members = {
        "notice": "",
        "to": "",
        "text": "LocalText",
        "issued_at": "time",
    }


class Outcome(Reply):
    #: Why it cannot be.
    cannot: Optional[str]
    #: What was fixed now (当下改).
    fix_now: Optional[str]
    #: What keeps it fixed (长久立).
    keep_fixed: Optional[str]
    #: Why nothing recurs, so that no rule is needed to keep it fixed.
    no_recurrence: Optional[str]
    _members = {
        "cannot": "",
        "fix_now": "",
        "keep_fixed": "",
        "no_recurrence": "",
    }


class PartView(Reply):
    #: Within the case, from 1.
    number: int
    #: The supporting unit.
    unit: str
    #: What became of it.
    status: str
    #: When it was given.
    assigned_at: datetime
    #: Its last day.
    due_on: date
    #: How its clock stands.
    clock: str
    #: Appointment responsible; absent: any handler of the unit.
    handler: Optional[str]
    #: Why it was overruled.
    reason: Optional[str]
    #: What the unit said it did.
    reply: Optional[str]
    #: When it was replied to, overruled or dropped.
    settled_at: Optional[datetime]
    #: What it is asked to do.
    task: Optional[str]
    _members = {
        "number": "",
        "unit": "",
        "status": "",
        "assigned_at": "time",
        "due_on": "date",
        "clock": "",
        "handler": "",
        "reason": "",
        "reply": "",
        "settled_at": "time",
        "task": "",
    }


class RungView(Reply):
    #: Code of the clock.
    clock: str
    #: Which start of it.
    run: int
    #: Code of the rung.
    rung: str
    #: The version under which it was reached, id/version.
    ladder: str
    #: Who was to be told.
    to: List[str]
    #: Last day of the clock then.
    due_on: date
    #: When the rung fell due.
    fell_due_at: datetime
    #: When it was put on record.
    reached_at: datetime
    #: The card that came with it.
    card: Optional[str]
    #: The merged case whose limit it was; absent for the clock's own.
    held_to: Optional[str]
    #: What was to be told.
    text: Optional[LocalText]
    #: What it is called.
    title: Optional[LocalText]
    _members = {
        "clock": "",
        "run": "",
        "rung": "",
        "ladder": "",
        "to": "[]",
        "due_on": "date",
        "fell_due_at": "time",
        "reached_at": "time",
        "card": "",
        "held_to": "",
        "text": "LocalText",
        "title": "LocalText",
    }


class TenureView(Reply):
    #: The unit responsible.
    unit: str
    #: Since when.
    from_at: datetime
    #: Seconds of this span in which a clock of the case was past its limit.
    late_s: int
    #: How that ended.
    ended: Optional[str]
    #: The appointment that had it; absent if the unit named none.
    handler: Optional[str]
    #: Until when; absent while it lasts.
    to_at: Optional[datetime]
    _members = {
        "unit": "",
        "from_at": "time",
        "late_s": "",
        "ended": "",
        "handler": "",
        "to_at": "time",
    }


class VisitView(Reply):
    #: The activity's id.
    activity: str
    #: Its kind.
    kind: str
    #: When it began.
    occurred_at: datetime
    #: Who took part.
    appointments: List[str]
    _members = {
        "activity": "",
        "kind": "",
        "occurred_at": "time",
        "appointments": "[]",
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
    #: When it was put on record.
    registered_at: datetime
    #: Its clocks.
    clocks: List[ClockView]
    #: All that was done, oldest first.
    history: List[HistoryItem]
    #: Actions open to the asking official, and why the others are not.
    actions: List[ActionView]
    #: Where the record comes from.
    provenance: str
    #: When it was accepted.
    accepted_at: Optional[datetime]
    #: The activity that raised it.
    activity: Optional[str]
    #: The citizen's own answer at call-back.
    answer: Optional[Answer]
    #: Name of the area.
    area_title: Optional[LocalText]
    #: Attempts at reaching the citizen, oldest first.
    attempts: List[AttemptView]
    #: Cards issued, oldest first.
    cards: List[CardView]
    #: Samples that it was drawn in.
    checks: List[CheckView]
    #: When it reached a final state; absent again once reopened.
    closed_at: Optional[datetime]
    #: Whom it is kept from (回避).
    conflicts: List[ConflictView]
    #: The matter was brought before (重复信访): newest first.
    earlier: List[EarlierCase]
    #: Files told with its actions, oldest first.
    evidence: List[EvidenceView]
    #: Proposals to exclude it, oldest first.
    exclusions: List[ExclusionView]
    #: Ids of the host.
    external: List[ExternalId]
    #: The appointment responsible.
    handler: Optional[str]
    #: Who had it, one after the other.
    handlings: List[HandlingView]
    #: Its list of items (清单事项).
    items: List[ItemView]
    #: The appointment of the leader who takes it down.
    leader: Optional[str]
    #: Linked cases, in the order in which they were linked.
    links: List[LinkView]
    #: Codes of the marks that it bears.
    marks: List[str]
    #: Cases merged into it.
    merged: List[MergedView]
    #: The main case, if it was merged into one (并案).
    merged_into: Optional[MergedIntoView]
    #: Raised and spent, in fen.
    money: Optional[CaseMoney]
    #: What was to be told, oldest first.
    notices: List[NoticeView]
    #: What was done about it.
    outcome: Optional[Outcome]
    #: The appointment that answers for it today; absent if there is no handler, or nobody.
    owner: Optional[str]
    #: Why it is this one.
    owner_ground: Optional[str]
    #: Parts of supporting units (协办).
    parts: List[PartView]
    #: Who brought it.
    person: Optional[str]
    #: Ids of the lasting rules that came of it.
    rules: List[str]
    #: Rungs of supervision reached, by clock.
    rungs: List[RungView]
    #: What the citizen says.
    summary: Optional[str]
    #: Who had it, one after the other.
    tenures: List[TenureView]
    #: The unit responsible.
    unit: Optional[str]
    #: An urgent matter.
    urgent: Optional[bool]
    #: Visits to it, oldest first.
    visits: List[VisitView]
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
        "registered_at": "time",
        "clocks": "[ClockView]",
        "history": "[HistoryItem]",
        "actions": "[ActionView]",
        "provenance": "",
        "accepted_at": "time",
        "activity": "",
        "answer": "Answer",
        "area_title": "LocalText",
        "attempts": "[AttemptView]",
        "cards": "[CardView]",
        "checks": "[CheckView]",
        "closed_at": "time",
        "conflicts": "[ConflictView]",
        "earlier": "[EarlierCase]",
        "evidence": "[EvidenceView]",
        "exclusions": "[ExclusionView]",
        "external": "[ExternalId]",
        "handler": "",
        "handlings": "[HandlingView]",
        "items": "[ItemView]",
        "leader": "",
        "links": "[LinkView]",
        "marks": "[]",
        "merged": "[MergedView]",
        "merged_into": "MergedIntoView",
        "money": "CaseMoney",
        "notices": "[NoticeView]",
        "outcome": "Outcome",
        "owner": "",
        "owner_ground": "",
        "parts": "[PartView]",
        "person": "",
        "rules": "[]",
        "rungs": "[RungView]",
        "summary": "",
        "tenures": "[TenureView]",
        "unit": "",
        "urgent": "",
        "visits": "[VisitView]",
    }


class CodeView(Reply):
    #: For programs.
    code: str
    #: What people read.
    title: LocalText
    _members = {
        "code": "",
        "title": "LocalText",
    }


class FieldView(Reply):
    #: Name of the member in the request.
    name: str
    #: What people read.
    title: LocalText
    #: text, code, flag, fen, count, date, unit, appointment, person, activity, topic or evidence.
    type: str
    #: The values that a field of type code may take; of evidence, its kinds.
    codes: List[CodeView]
    #: Kinds of evidence of which there must be at least one each.
    needs: List[str]
    #: Must be given.
    required: Optional[bool]
    _members = {
        "name": "",
        "title": "LocalText",
        "type": "",
        "codes": "[CodeView]",
        "needs": "[]",
        "required": "",
    }


class ActionExplained(Reply):
    #: Code of the action.
    action: str
    #: What it is called.
    title: LocalText
    #: True if the asking official may do it now.
    open: bool
    #: Who may take it.
    roles: List[str]
    #: Appointments that hold one of its roles in this case today, by id; at most 50.
    acting: List[str]
    #: What is told with it.
    fields: List[FieldView]
    #: Why it is not open: all that stands in the way.
    reasons: List[Reason]
    #: The state that it leads to; absent if the case stays where it is.
    to: Optional[LocalText]
    _members = {
        "action": "",
        "title": "LocalText",
        "open": "",
        "roles": "[]",
        "acting": "[]",
        "fields": "[FieldView]",
        "reasons": "[Reason]",
        "to": "LocalText",
    }


class CaseActionsExplained(Reply):
    #: The case's number.
    case: str
    #: Code of the state.
    state: str
    #: What the state is called.
    state_title: LocalText
    #: Every action of the workflow.
    actions: List[ActionExplained]
    #: Who is to act in this state.
    acts: List[str]
    _members = {
        "case": "",
        "state": "",
        "state_title": "LocalText",
        "actions": "[ActionExplained]",
        "acts": "[]",
    }


class RefusalView(Reply):
    #: For programs.
    code: str
    #: One line in English.
    message: str
    #: One line in Chinese.
    message_zh: str
    #: What would be allowed, and the like.
    details: Dict[str, Any]
    #: JSON Pointer into the request.
    pointer: Optional[str]
    _members = {
        "code": "",
        "message": "",
        "message_zh": "",
        "details": "",
        "pointer": "",
    }


class CaseSimulated(Reply):
    #: The case's number.
    case: str
    #: Would it be done?
    allowed: bool
    #: State before.
    from_: str
    #: State after.
    to: str
    #: Round of the case after it.
    round: int
    #: Clocks after it.
    clocks: List[ClockView]
    #: Cards that it would issue.
    cards: List[CardView]
    #: Types of the events that would be stored, in order.
    events: List[str]
    #: The appointment responsible after it.
    handler: Optional[str]
    #: Notices that it would issue.
    notices: List[NoticeView]
    #: Why not.
    refusal: Optional[RefusalView]
    #: The unit responsible after it.
    unit: Optional[str]
    _members = {
        "case": "",
        "allowed": "",
        "from": "",
        "to": "",
        "round": "",
        "clocks": "[ClockView]",
        "cards": "[CardView]",
        "events": "[]",
        "handler": "",
        "notices": "[NoticeView]",
        "refusal": "RefusalView",
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
    #: How the last proposal to exclude it stands; absent if there is none.
    exclusion: Optional[str]
    #: The appointment responsible.
    handler: Optional[str]
    #: The appointment that answers for it today; absent if there is no handler, or nobody.
    owner: Optional[str]
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
        "exclusion": "",
        "handler": "",
        "owner": "",
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


class ExcludedCounted(Reply):
    #: Cases that it is proposed of, undecided.
    proposed: int
    #: Cases excluded; they count in every figure of the summary.
    approved: int
    #: What the response rate would be without them.
    response: Rate
    #: What the resolution rate would be without them.
    resolution: Rate
    #: What the satisfaction rate would be without them.
    satisfaction: Rate
    _members = {
        "proposed": "",
        "approved": "",
        "response": "Rate",
        "resolution": "Rate",
        "satisfaction": "Rate",
    }


class CaseSummarised(Reply):
    #: Received in the span.
    opened: int
    #: Of these in a final state now.
    closed: int
    #: Of these under way; not those merged into another.
    open: int
    #: Of these merged into another case that is under way.
    merged: int
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
    #: Unreasonable demands (剔除), beside the rates and never taken out of them.
    excluded: ExcludedCounted
    _members = {
        "opened": "",
        "closed": "",
        "open": "",
        "merged": "",
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
        "excluded": "ExcludedCounted",
    }


class ConflictRecorded(Reply):
    #: The case's number.
    case: str
    #: The case's version from now on.
    version: int
    #: Of the conflict within the case.
    number: int
    #: The case lay with whom it is kept from, and went to another.
    reassigned: bool
    #: The appointment responsible now.
    handler: Optional[str]
    #: The unit that has the case now.
    unit: Optional[str]
    _members = {
        "case": "",
        "version": "",
        "number": "",
        "reassigned": "",
        "handler": "",
        "unit": "",
    }


class ConflictLifted(Reply):
    #: The case's number.
    case: str
    #: The case's version from now on.
    version: int
    #: Of the conflict within the case.
    number: int
    _members = {
        "case": "",
        "version": "",
        "number": "",
    }


class PartMoved(Reply):
    #: The case's number.
    case: str
    #: The case's version from now on.
    version: int
    #: Of the part within the case.
    number: int
    #: What it is now.
    status: str
    #: First instant that is too late for it.
    due_at: datetime
    #: Its last day.
    due_on: date
    #: Parts of the case that are still open.
    open: int
    _members = {
        "case": "",
        "version": "",
        "number": "",
        "status": "",
        "due_at": "time",
        "due_on": "date",
        "open": "",
    }


class PartItem(Reply):
    #: The case's number.
    case: str
    #: Of the part within the case.
    number: int
    #: The supporting unit.
    unit: str
    #: What became of it.
    status: str
    #: When it was given.
    assigned_at: datetime
    #: First instant that is too late for it.
    due_at: datetime
    #: Appointment responsible.
    handler: Optional[str]
    #: The unit that has the case.
    lead: Optional[str]
    #: When it was settled.
    settled_at: Optional[datetime]
    _members = {
        "case": "",
        "number": "",
        "unit": "",
        "status": "",
        "assigned_at": "time",
        "due_at": "time",
        "handler": "",
        "lead": "",
        "settled_at": "time",
    }


class PartListed(Reply):
    #: The earliest limit first.
    parts: List[PartItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "parts": "[PartItem]",
        "next": "",
    }


class CaseLinked(Reply):
    #: The case's number.
    case: str
    #: The other case.
    to: str
    #: What the link says.
    kind: str
    #: The case's version from now on.
    version: int
    _members = {
        "case": "",
        "to": "",
        "kind": "",
        "version": "",
    }


class CaseUnlinked(Reply):
    #: The case's number.
    case: str
    #: The other case.
    to: str
    #: What the link said.
    kind: str
    #: The case's version from now on.
    version: int
    _members = {
        "case": "",
        "to": "",
        "kind": "",
        "version": "",
    }


class ClockHeldTo(Reply):
    #: Code of the clock.
    clock: str
    #: Which start of it.
    run: int
    #: The earliest limit, its own or one taken over: the first instant that is too late.
    due_at: datetime
    #: The last day of it.
    due_on: date
    #: The merged case whose limit it is; absent if its own.
    from_: Optional[str]
    _members = {
        "clock": "",
        "run": "",
        "due_at": "time",
        "due_on": "date",
        "from": "",
    }


class CaseMerged(Reply):
    #: The main case's number.
    case: str
    #: Its version from now on.
    version: int
    #: All cases that are merged into it now.
    merged: List[str]
    #: Its running clocks and what each is held to.
    clocks: List[ClockHeldTo]
    _members = {
        "case": "",
        "version": "",
        "merged": "[]",
        "clocks": "[ClockHeldTo]",
    }


class MergedMoved(Reply):
    #: The merged case's number.
    case: str
    #: Its version from now on.
    version: int
    #: The main case's number.
    main: str
    #: Merged cases whose petitioner is still to be replied to.
    to_reply: List[str]
    #: Merged cases whose petitioner is still to be asked.
    to_ask: List[str]
    _members = {
        "case": "",
        "version": "",
        "main": "",
        "to_reply": "[]",
        "to_ask": "[]",
    }


class DispatchReason(Reply):
    #: `catalogue_rule`, `holds_it_now`, `bounced_this_case`, `accepted_before`, `bounced_before`.
    code: str
    #: One line in English.
    message: str
    #: One line in Chinese.
    message_zh: str
    #: How often; absent where nothing is counted.
    count: Optional[int]
    #: 9 digits: counted in this town only. Absent: wherever.
    town: Optional[str]
    _members = {
        "code": "",
        "message": "",
        "message_zh": "",
        "count": "",
        "town": "",
    }


class DispatchSuggestion(Reply):
    #: Unit id.
    unit: str
    #: What the order goes by, the highest first; tells nothing beyond this reply.
    score: int
    #: All that speaks for or against it.
    reasons: List[DispatchReason]
    #: The catalogue's ground in law; absent if it does not name the unit.
    basis: Optional[LocalText]
    #: The unit's name.
    title: Optional[LocalText]
    _members = {
        "unit": "",
        "score": "",
        "reasons": "[DispatchReason]",
        "basis": "LocalText",
        "title": "LocalText",
    }


class DispatchSuggested(Reply):
    #: Code of the kind of matter.
    category: str
    #: Where it lies: 12 digits.
    area: str
    #: The day on which the catalogue's rule holds: today.
    on: date
    #: Units that the matter might be for, the likeliest first.
    units: List[DispatchSuggestion]
    #: The case's number.
    case: Optional[str]
    #: The catalogue that names the category; absent if none does.
    catalogue: Optional[str]
    #: Its version.
    catalogue_version: Optional[int]
    #: That of the case, or asked for, or the catalogue's.
    workflow: Optional[str]
    _members = {
        "category": "",
        "area": "",
        "on": "date",
        "units": "[DispatchSuggestion]",
        "case": "",
        "catalogue": "",
        "catalogue_version": "",
        "workflow": "",
    }


class Ratio(Reply):
    #: How many.
    count: int
    #: Of how many; there is no ratio if it is 0.
    of: int
    _members = {
        "count": "",
        "of": "",
    }


class DispatchFigures(Reply):
    #: Times that it was given one of these cases, at first or later.
    dispatched: int
    #: Of these, how many it bounced.
    bounced: int
    #: Of these, how many after the limit to do so.
    bounced_late: int
    #: Of these, how many stayed with it or came back to it all the same.
    overruled: int
    #: Cases that their first unit has had ever since, of those first given to it.
    first_dispatch_accuracy: Ratio
    #: Bounced, of dispatched.
    bounce_rate: Ratio
    #: Minutes that its bounces cost, in vain or too late.
    lost_minutes: int
    #: Times that these cases left a unit before their end, of the cases first given to it.
    transfers: Ratio
    #: The unit's name.
    title: Optional[LocalText]
    #: Unit id; absent for the whole.
    unit: Optional[str]
    _members = {
        "dispatched": "",
        "bounced": "",
        "bounced_late": "",
        "overruled": "",
        "first_dispatch_accuracy": "Ratio",
        "bounce_rate": "Ratio",
        "lost_minutes": "",
        "transfers": "Ratio",
        "title": "LocalText",
        "unit": "",
    }


class DispatchCounted(Reply):
    #: Cases first dispatched on or after this day.
    from_: date
    #: Cases first dispatched on or before this day.
    to: date
    #: Of all units.
    all: DispatchFigures
    #: Of each unit, by id.
    units: List[DispatchFigures]
    _members = {
        "from": "date",
        "to": "date",
        "all": "DispatchFigures",
        "units": "[DispatchFigures]",
    }


class EarlierLimit(Reply):
    #: The merged case whose limit it is.
    case: str
    #: The first instant that is too late.
    due_at: datetime
    #: The last day.
    due_on: date
    _members = {
        "case": "",
        "due_at": "time",
        "due_on": "date",
    }


class DeadlineLine(Reply):
    #: First day.
    from_: date
    #: Last day, included.
    to: date
    #: What the days did to the period.
    step: str
    #: What kind of days they are.
    day: str
    #: Counted here: days, or minutes for the units of hours.
    count: int
    #: Counted so far, these days included.
    total: int
    #: Document and version asked: `cn-2024/2`; absent if none is published.
    calendar: Optional[str]
    #: The holiday's name and the like.
    reason: Optional[LocalText]
    _members = {
        "from": "date",
        "to": "date",
        "step": "",
        "day": "",
        "count": "",
        "total": "",
        "calendar": "",
        "reason": "LocalText",
    }


class Pause(Reply):
    #: First instant that does not count.
    from_: datetime
    #: First instant that counts again.
    to: datetime
    _members = {
        "from": "time",
        "to": "time",
    }


class DeadlineExplained(Reply):
    #: Unit of the period.
    unit: str
    #: Units of the period.
    amount: int
    #: Rule for a last day of rest.
    roll: str
    #: When the last day ends.
    ends: str
    #: Units added by extension.
    extension: int
    #: Time that did not count, one after the other, without overlap.
    pauses: List[Pause]
    #: When it started.
    started_at: datetime
    #: Last day before extension and roll.
    nominal_on: date
    #: The last day.
    due_on: date
    #: The first instant that is too late.
    due_at: datetime
    #: True if it reaches into a year whose calendar is not published.
    provisional: bool
    #: The documents counted by: `cn-2024/2`.
    calendars: List[str]
    #: From the start to the end, without a gap.
    lines: List[DeadlineLine]
    #: The lines as a table for people, in English.
    table: str
    #: The same in Chinese.
    table_zh: str
    #: Where the rule comes from.
    basis: Optional[LocalText]
    #: The case's number; absent for a period by itself.
    case: Optional[str]
    #: Code of the clock; absent for a period by itself.
    clock: Optional[str]
    #: The clock is held to an earlier limit than the one explained.
    held_to: Optional[EarlierLimit]
    #: Which start of the clock it is, from 1.
    run: Optional[int]
    #: What the clock measures.
    title: Optional[LocalText]
    #: Document and version with the rule: `matter/1`.
    workflow: Optional[str]
    _members = {
        "unit": "",
        "amount": "",
        "roll": "",
        "ends": "",
        "extension": "",
        "pauses": "[Pause]",
        "started_at": "time",
        "nominal_on": "date",
        "due_on": "date",
        "due_at": "time",
        "provisional": "",
        "calendars": "[]",
        "lines": "[DeadlineLine]",
        "table": "",
        "table_zh": "",
        "basis": "LocalText",
        "case": "",
        "clock": "",
        "held_to": "EarlierLimit",
        "run": "",
        "title": "LocalText",
        "workflow": "",
    }


class WorkflowDrawn(Reply):
    #: Id of the workflow.
    workflow: str
    #: The version drawn.
    version: int
    #: `image/svg+xml` or `text/vnd.graphviz`.
    media_type: str
    #: The drawing.
    content: str
    _members = {
        "workflow": "",
        "version": "",
        "media_type": "",
        "content": "",
    }


class CaseTransition(Reply):
    #: The case's number.
    case: str
    #: The version that it follows so far.
    from_version: int
    #: Its state.
    from_: str
    #: Does it go on under the new version?
    moves: bool
    #: Why it stays: state_not_named, clock_unknown, clock_runs_already, category_unknown, situation_unforeseen.
    reason: Optional[str]
    #: The state there; absent if it stays.
    to: Optional[str]
    _members = {
        "case": "",
        "from_version": "",
        "from": "",
        "moves": "",
        "reason": "",
        "to": "",
    }


class WorkflowTransitioned(Reply):
    #: Id of the workflow.
    workflow: str
    #: The version.
    version: int
    #: Nothing was written.
    dry_run: bool
    #: Cases that move.
    moved: int
    #: Cases that keep their version.
    stayed: int
    #: Each of them, by number.
    cases: List[CaseTransition]
    #: Pass as `after`; absent at the end.
    next: Optional[str]
    _members = {
        "workflow": "",
        "version": "",
        "dry_run": "",
        "moved": "",
        "stayed": "",
        "cases": "[CaseTransition]",
        "next": "",
    }


class RungTold(Reply):
    #: As whom.
    to: str
    #: Who, standing in for whoever is away or has left.
    appointment: str
    _members = {
        "to": "",
        "appointment": "",
    }


class RungDue(Reply):
    #: The case's number.
    case: str
    #: Code of the clock in the workflow document.
    clock: str
    #: Which start of this clock in this case.
    run: int
    #: Code of the rung in the ladder.
    rung: str
    #: Who is to be told; telling them is the host's.
    to: List[str]
    #: Last day of the clock.
    due_on: date
    #: When the rung fell due, which may be long ago if nobody called.
    fell_due_at: datetime
    #: The card issued with it.
    card: Optional[str]
    #: The appointment responsible.
    handler: Optional[str]
    #: The appointment of the leader who took it down.
    leader: Optional[str]
    #: Whom `to` comes to today; of a function at most 50.
    told: List[RungTold]
    #: The unit that has the case; absent if nobody has it.
    unit: Optional[str]
    _members = {
        "case": "",
        "clock": "",
        "run": "",
        "rung": "",
        "to": "[]",
        "due_on": "date",
        "fell_due_at": "time",
        "card": "",
        "handler": "",
        "leader": "",
        "told": "[RungTold]",
        "unit": "",
    }


class Supervised(Reply):
    #: The ladder in force, id/version.
    ladder: str
    #: Nothing was written.
    dry_run: bool
    #: In the order in which they fell due.
    reached: List[RungDue]
    #: More has fallen due than the limit allowed: call again.
    more: bool
    #: When it wants to be called next, as things stand; absent if nothing is open that could fall due.
    next_at: Optional[datetime]
    _members = {
        "ladder": "",
        "dry_run": "",
        "reached": "[RungDue]",
        "more": "",
        "next_at": "time",
    }


class SupervisionItem(Reply):
    #: The case's number.
    case: str
    #: When it was put on record.
    reached_at: datetime
    #: The card that was issued.
    card: Optional[str]
    #: Code of the clock; absent for an action's card.
    clock: Optional[str]
    #: Last day of the clock.
    due_on: Optional[date]
    #: When the rung fell due.
    fell_due_at: Optional[datetime]
    #: Why it was withdrawn.
    ground: Optional[str]
    #: The appointment responsible then.
    handler: Optional[str]
    #: The version under which it was reached, id/version.
    ladder: Optional[str]
    #: Of the card within the case.
    number: Optional[int]
    #: Which start of the clock.
    run: Optional[int]
    #: Code of the rung.
    rung: Optional[str]
    #: What the rung is called.
    title: Optional[LocalText]
    #: The unit that had the case.
    unit: Optional[str]
    #: When the card was withdrawn.
    withdrawn_at: Optional[datetime]
    _members = {
        "case": "",
        "reached_at": "time",
        "card": "",
        "clock": "",
        "due_on": "date",
        "fell_due_at": "time",
        "ground": "",
        "handler": "",
        "ladder": "",
        "number": "",
        "run": "",
        "rung": "",
        "title": "LocalText",
        "unit": "",
        "withdrawn_at": "time",
    }


class SupervisionListed(Reply):
    #: Newest first.
    items: List[SupervisionItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "items": "[SupervisionItem]",
        "next": "",
    }


class CardWithdrawn(Reply):
    #: The case's number.
    case: str
    #: The case's version from now on.
    version: int
    #: Of the card within the case.
    number: int
    #: Its colour.
    card: str
    _members = {
        "case": "",
        "version": "",
        "number": "",
        "card": "",
    }


class HandedOver(Reply):
    #: As what it is had.
    as_: str
    #: The appointment that gives it.
    from_: str
    #: The appointment that takes it.
    to: str
    #: Why it is this one.
    ground: str
    #: From when on it has it.
    occurred_at: datetime
    #: The case; absent for a tie.
    case: Optional[str]
    #: Of the tie.
    contact_point: Optional[str]
    #: The tie that ends; absent for a case.
    tie: Optional[str]
    _members = {
        "as": "",
        "from": "",
        "to": "",
        "ground": "",
        "occurred_at": "time",
        "case": "",
        "contact_point": "",
        "tie": "",
    }


class HandoverRan(Reply):
    #: Nothing was written.
    dry_run: bool
    #: In the order in which the appointments ended.
    handed: List[HandedOver]
    #: There is more than the limit allowed: call again.
    more: bool
    #: When it wants to be called next, as things stand; absent if nothing is foreseen.
    next_at: Optional[datetime]
    _members = {
        "dry_run": "",
        "handed": "[HandedOver]",
        "more": "",
        "next_at": "time",
    }


class HandoverPreviewed(Reply):
    #: Whose cases and ties.
    appointment: str
    #: The last day that was looked at.
    last_day: date
    #: What would go, cases before ties.
    goes: List[HandedOver]
    #: There is more than the limit allowed.
    more: bool
    #: Why it is this one.
    ground: Optional[str]
    #: The day on which they would go over.
    on: Optional[date]
    #: Who would take them; absent if there is nobody.
    to: Optional[str]
    #: Who would answer for them in between; absent if nothing lies between.
    until_then: Optional[str]
    _members = {
        "appointment": "",
        "last_day": "date",
        "goes": "[HandedOver]",
        "more": "",
        "ground": "",
        "on": "date",
        "to": "",
        "until_then": "",
    }


class HandoverMade(Reply):
    #: Cases before ties.
    handed: List[HandedOver]
    #: There is more than the limit allowed: call again.
    more: bool
    _members = {
        "handed": "[HandedOver]",
        "more": "",
    }


class HandoverItem(Reply):
    #: What went from whom to whom, why and when.
    handed: HandedOver
    #: Who put it on record.
    actor: str
    #: When it was put on record.
    recorded_at: datetime
    #: For a tie: the one that begins; absent if the taker was tied already.
    new_tie: Optional[str]
    #: The ground told by hand.
    note: Optional[str]
    _members = {
        "handed": "HandedOver",
        "actor": "",
        "recorded_at": "time",
        "new_tie": "",
        "note": "",
    }


class HandoverListed(Reply):
    #: Newest first.
    items: List[HandoverItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "items": "[HandoverItem]",
        "next": "",
    }


class TenureFigures(Reply):
    #: The unit responsible.
    unit: str
    #: How often it began to have a case.
    tenures: int
    #: Of these, by handover.
    taken_over: int
    #: Of these, ended by handover.
    handed_over: int
    #: Of these, lasting.
    open: int
    #: Of these, with a clock past its limit at some time.
    late: int
    #: Seconds in which it had them.
    held_s: int
    #: Seconds of these in which a clock of the case was past its limit.
    late_s: int
    #: The appointment; absent for cases of which the unit named none.
    handler: Optional[str]
    _members = {
        "unit": "",
        "tenures": "",
        "taken_over": "",
        "handed_over": "",
        "open": "",
        "late": "",
        "held_s": "",
        "late_s": "",
        "handler": "",
    }


class TenureCounted(Reply):
    #: The span asked for.
    from_: date
    #: Included.
    to: date
    #: By appointment and unit.
    officials: List[TenureFigures]
    _members = {
        "from": "date",
        "to": "date",
        "officials": "[TenureFigures]",
    }


class AbsenceRecorded(Reply):
    #: Its id.
    absence: str
    _members = {
        "absence": "",
    }


class AbsenceEnded(Reply):
    #: Its id.
    absence: str
    #: Its last day from now on.
    last_day: date
    _members = {
        "absence": "",
        "last_day": "date",
    }


class AbsenceItem(Reply):
    #: Its id.
    absence: str
    #: Who is away.
    appointment: str
    #: The first day.
    from_: date
    #: Why.
    ground: str
    #: When it was put on record.
    recorded_at: datetime
    #: When its end was told by `absence_end`.
    ended_at: Optional[datetime]
    #: In words.
    note: Optional[str]
    #: Who does so today; absent on other days, or if nobody does.
    stands_in: Optional[str]
    #: Who was named to stand in.
    substitute: Optional[str]
    #: The last day, included; absent while it is open.
    to: Optional[date]
    _members = {
        "absence": "",
        "appointment": "",
        "from": "date",
        "ground": "",
        "recorded_at": "time",
        "ended_at": "time",
        "note": "",
        "stands_in": "",
        "substitute": "",
        "to": "date",
    }


class AbsenceListed(Reply):
    #: The latest beginning first.
    absences: List[AbsenceItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "absences": "[AbsenceItem]",
        "next": "",
    }


class WorklistShown(Reply):
    #: The list asked for.
    list: str
    #: In the order of the list.
    cases: List[CaseItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "list": "",
        "cases": "[CaseItem]",
        "next": "",
    }


class WorklistLength(Reply):
    #: Which list.
    list: str
    #: How many cases; counted up to 10,000.
    count: int
    #: There are more than that.
    more: Optional[bool]
    _members = {
        "list": "",
        "count": "",
        "more": "",
    }


class WorklistCounted(Reply):
    #: Each list once.
    lists: List[WorklistLength]
    _members = {
        "lists": "[WorklistLength]",
    }


class RuleItem(Reply):
    #: The rule's id.
    rule: str
    #: The case that it came from.
    case: str
    #: Whose it is.
    unit: str
    #: When it is to be looked at again; of a withdrawn one, when it last was to be.
    review_on: date
    #: The appointment that sees to it.
    holder: Optional[str]
    #: Days since the review was due; absent if it is not overdue.
    overdue: Optional[int]
    #: What it is called.
    title: Optional[str]
    #: It no longer stands.
    withdrawn: Optional[bool]
    _members = {
        "rule": "",
        "case": "",
        "unit": "",
        "review_on": "date",
        "holder": "",
        "overdue": "",
        "title": "",
        "withdrawn": "",
    }


class RuleListed(Reply):
    #: By the day of review, the earliest first.
    rules: List[RuleItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "rules": "[RuleItem]",
        "next": "",
    }


class RuleReviewView(Reply):
    #: What it came to.
    verdict: str
    #: When.
    reviewed_at: datetime
    #: The appointment that reviewed it.
    actor: str
    #: When it is to be looked at next; absent if it was withdrawn.
    next_review_on: Optional[date]
    #: What was found.
    note: Optional[str]
    _members = {
        "verdict": "",
        "reviewed_at": "time",
        "actor": "",
        "next_review_on": "date",
        "note": "",
    }


class RuleView(Reply):
    #: The rule's id.
    rule: str
    #: The case that it came from.
    case: str
    #: Whose it is.
    unit: str
    #: When the outcome was told that it came with.
    made_at: datetime
    #: When it is to be looked at again.
    review_on: date
    #: The appointment that sees to it.
    holder: Optional[str]
    #: Days since the review was due; absent if it is not overdue.
    overdue: Optional[int]
    #: When its owner was to be reminded.
    reminded_at: List[datetime]
    #: Oldest first.
    reviews: List[RuleReviewView]
    #: What it says.
    text: Optional[str]
    #: What it is called.
    title: Optional[str]
    #: Since when it no longer stands.
    withdrawn_at: Optional[datetime]
    _members = {
        "rule": "",
        "case": "",
        "unit": "",
        "made_at": "time",
        "review_on": "date",
        "holder": "",
        "overdue": "",
        "reminded_at": "[time]",
        "reviews": "[RuleReviewView]",
        "text": "",
        "title": "",
        "withdrawn_at": "time",
    }


class RuleReviewed(Reply):
    #: The rule's id.
    rule: str
    #: What the review came to.
    verdict: str
    #: When it is to be looked at next; absent if it was withdrawn.
    review_on: Optional[date]
    _members = {
        "rule": "",
        "verdict": "",
        "review_on": "date",
    }


class RuleDue(Reply):
    #: The rule's id.
    rule: str
    #: The case that it came from.
    case: str
    #: Whom to tell; telling is the host's.
    unit: str
    #: The day of the review.
    review_on: date
    #: Likewise, the appointment that sees to it.
    holder: Optional[str]
    _members = {
        "rule": "",
        "case": "",
        "unit": "",
        "review_on": "date",
        "holder": "",
    }


class RuleReminded(Reply):
    #: Nothing was written.
    dry_run: bool
    #: By the day of review, the earliest first.
    reminded: List[RuleDue]
    #: More have fallen due than the limit allowed: call again.
    more: bool
    #: When it wants to be called next; absent if nothing is to be reviewed.
    next_at: Optional[datetime]
    _members = {
        "dry_run": "",
        "reminded": "[RuleDue]",
        "more": "",
        "next_at": "time",
    }


class ExclusionMoved(Reply):
    #: The case's number.
    case: str
    #: Of the proposal within the case.
    number: int
    #: How it stands now.
    status: str
    _members = {
        "case": "",
        "number": "",
        "status": "",
    }


class ExclusionListed(Reply):
    #: Newest first.
    exclusions: List[ExclusionView]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "exclusions": "[ExclusionView]",
        "next": "",
    }


class SampleDrawn(Reply):
    #: The sample's id.
    sample: str
    #: What the sample was drawn with.
    seed: str
    #: How many cases there were to draw from.
    population: int
    #: Digest over their numbers.
    population_sha256: str
    #: Those drawn, in the order of their rank.
    cases: List[str]
    _members = {
        "sample": "",
        "seed": "",
        "population": "",
        "population_sha256": "",
        "cases": "[]",
    }


class SampledCase(Reply):
    #: The case's number.
    case: str
    #: 64 hex digits by which it was drawn.
    rank: str
    #: The action that the finding brought about.
    action: Optional[str]
    #: When it was checked; absent while that is to be done.
    checked_at: Optional[datetime]
    #: The appointment that checked it.
    checker: Optional[str]
    #: What was found.
    finding: Optional[str]
    #: Was the citizen reached?
    reached: Optional[bool]
    #: Satisfied, by the check?
    satisfied: Optional[bool]
    #: Solved, by the check?
    solved: Optional[bool]
    #: Solved, by the answer on record before; absent if there was none.
    solved_before: Optional[bool]
    _members = {
        "case": "",
        "rank": "",
        "action": "",
        "checked_at": "time",
        "checker": "",
        "finding": "",
        "reached": "",
        "satisfied": "",
        "solved": "",
        "solved_before": "",
    }


class SampleView(Reply):
    #: The sample's id.
    sample: str
    #: When it was drawn.
    drawn_at: datetime
    #: The appointment that drew it.
    drawn_by: str
    #: Cases closed on or after this day.
    from_: date
    #: Cases closed on or before this day.
    to: date
    #: What it was drawn with.
    seed: str
    #: How many cases there were to draw from.
    population: int
    #: Digest over their numbers.
    population_sha256: str
    #: In the order of their rank.
    cases: List[SampledCase]
    #: How many of them are checked.
    checked: int
    #: Of these, where the citizen was not reached.
    unreached: int
    #: Checks that find the matter solved, of those that reached the citizen.
    solved: Rate
    #: Checks that say the same as the answer on record before, of those that can be compared.
    agreement: Rate
    #: Only of areas whose code begins with these digits.
    area: Optional[str]
    #: The policy that said how many, id/version; absent if somebody did.
    policy: Optional[str]
    #: Somebody told the seed; else it was drawn.
    seed_told: Optional[bool]
    #: How many in a hundred were asked for.
    share: Optional[int]
    #: How many were asked for.
    size: Optional[int]
    #: Only of this unit.
    unit: Optional[str]
    #: Only of this workflow.
    workflow: Optional[str]
    _members = {
        "sample": "",
        "drawn_at": "time",
        "drawn_by": "",
        "from": "date",
        "to": "date",
        "seed": "",
        "population": "",
        "population_sha256": "",
        "cases": "[SampledCase]",
        "checked": "",
        "unreached": "",
        "solved": "Rate",
        "agreement": "Rate",
        "area": "",
        "policy": "",
        "seed_told": "",
        "share": "",
        "size": "",
        "unit": "",
        "workflow": "",
    }


class SampleItem(Reply):
    #: The sample's id.
    sample: str
    #: When it was drawn.
    drawn_at: datetime
    #: Cases closed on or after this day.
    from_: date
    #: And on or before.
    to: date
    #: How many cases there were to draw from.
    population: int
    #: How many were drawn.
    cases: int
    #: How many of them are checked.
    checked: int
    _members = {
        "sample": "",
        "drawn_at": "time",
        "from": "date",
        "to": "date",
        "population": "",
        "cases": "",
        "checked": "",
    }


class SampleListed(Reply):
    #: Newest first.
    samples: List[SampleItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "samples": "[SampleItem]",
        "next": "",
    }


class CheckRecorded(Reply):
    #: The sample's id.
    sample: str
    #: The case's number.
    case: str
    #: The state that the case is in now.
    state: str
    #: The action that it brought about.
    action: Optional[str]
    #: Does it say the same as the answer before? Absent if they can't be compared.
    agrees: Optional[bool]
    #: Of a matter not solved: why each action that the workflow names was not taken.
    reasons: List[Reason]
    _members = {
        "sample": "",
        "case": "",
        "state": "",
        "action": "",
        "agrees": "",
        "reasons": "[Reason]",
    }


class DutyAmendment(Reply):
    #: How much is owed.
    owed: int
    #: How much is done.
    done: int
    #: How it would stand.
    status: str
    _members = {
        "owed": "",
        "done": "",
        "status": "",
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
    #: When it was put on record.
    recorded_at: datetime
    #: Done after the fixed day that it makes up for.
    made_up: Optional[bool]
    #: The appointment that did it in the bearer's place.
    substitute: Optional[str]
    _members = {
        "kind": "",
        "id": "",
        "first_day": "date",
        "last_day": "date",
        "recorded_at": "time",
        "made_up": "",
        "substitute": "",
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
    #: Of the mechanism document that it is judged by.
    version: int
    #: Ids of the absences on these days.
    absences: List[str]
    #: What it comes to today, if that is other than what was signed off.
    amended: Optional[DutyAmendment]
    #: Days on which the bearer was away with a ground.
    excused_days: Optional[int]
    #: Who holds the appointment.
    official: Optional[str]
    #: The post held.
    post: Optional[str]
    #: The sign-off that froze the figures.
    sign_off: Optional[str]
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
        "version": "",
        "absences": "[]",
        "amended": "DutyAmendment",
        "excused_days": "",
        "official": "",
        "post": "",
        "sign_off": "",
        "tier": "",
        "unit": "",
    }


class PostQuota(Reply):
    #: The measure's number.
    measure: int
    #: Code of the duty.
    duty: str
    #: The post.
    post: str
    #: The first day of the period, or of the part in which the post was held.
    from_: date
    #: The last day of it, included.
    to: date
    #: How much is owed for the days held, together.
    owed: int
    #: By its holders and by substitutes, together.
    done: int
    #: How much is missing, once the period is over.
    short: int
    #: How it stands.
    status: str
    #: Who held it, in order of time.
    appointments: List[str]
    #: Its tier.
    tier: Optional[str]
    #: Its unit.
    unit: Optional[str]
    _members = {
        "measure": "",
        "duty": "",
        "post": "",
        "from": "date",
        "to": "date",
        "owed": "",
        "done": "",
        "short": "",
        "status": "",
        "appointments": "[]",
        "tier": "",
        "unit": "",
    }


class DutyEvaluated(Reply):
    #: Id of the mechanism document in force on the last day.
    mechanism: str
    #: Its version.
    version: int
    #: Status as seen at the end of this day.
    as_of: date
    #: One item per duty, bearer and period, in this order.
    items: List[DutyItem]
    #: By what was on record at the end of this day, if asked for.
    known_on: Optional[date]
    #: If asked for: per duty, post and period.
    posts: List[PostQuota]
    _members = {
        "mechanism": "",
        "version": "",
        "as_of": "date",
        "items": "[DutyItem]",
        "known_on": "date",
        "posts": "[PostQuota]",
    }


class DutyAbsence(Reply):
    #: Its id.
    absence: str
    #: Why.
    ground: str
    #: Its first day within the item.
    from_: date
    #: Its last day within the item, included.
    to: date
    #: Does the duty excuse on this ground?
    excuses: bool
    _members = {
        "absence": "",
        "ground": "",
        "from": "date",
        "to": "date",
        "excuses": "",
    }


class NotCountedHere(Reply):
    #: `activity`.
    kind: str
    #: Its id.
    id: str
    #: The day it began.
    day: date
    #: When it was put on record.
    recorded_at: datetime
    #: Why not, for programs.
    reason: str
    #: Why not, in English.
    message: str
    #: Why not, in Chinese.
    message_zh: str
    _members = {
        "kind": "",
        "id": "",
        "day": "date",
        "recorded_at": "time",
        "reason": "",
        "message": "",
        "message_zh": "",
    }


class DutyExplained(Reply):
    #: The figures, with what counted.
    item: DutyItem
    #: Id of the mechanism document that it is judged by.
    mechanism: str
    #: The measure.
    measure_title: LocalText
    #: Its text.
    measure_text: LocalText
    #: The duty.
    title: LocalText
    #: The first day of the whole period.
    period_from: date
    #: The last day of it, included.
    period_to: date
    #: Absences within the item.
    absences: List[DutyAbsence]
    #: How the amount owed comes about, a line each.
    steps: List[LocalText]
    #: What the bearer did that did not count, and why.
    not_counted: List[NotCountedHere]
    #: The first day of the appointment.
    held_from: Optional[date]
    #: The last day of it; absent if it goes on.
    held_to: Optional[date]
    _members = {
        "item": "DutyItem",
        "mechanism": "",
        "measure_title": "LocalText",
        "measure_text": "LocalText",
        "title": "LocalText",
        "period_from": "date",
        "period_to": "date",
        "absences": "[DutyAbsence]",
        "steps": "[LocalText]",
        "not_counted": "[NotCountedHere]",
        "held_from": "date",
        "held_to": "date",
    }


class DutyOutlook(Reply):
    #: The measure's number.
    measure: int
    #: Code of the duty.
    duty: str
    #: The last day.
    by: date
    #: How many still have something to do by then.
    bearers: int
    #: How much all of them together.
    missing: int
    #: How many are behind.
    behind: int
    _members = {
        "measure": "",
        "duty": "",
        "by": "date",
        "bearers": "",
        "missing": "",
        "behind": "",
    }


class DutyOutstanding(Reply):
    #: The measure's number.
    measure: int
    #: Code of the duty.
    duty: str
    #: An appointment, or a unit's leadership team.
    bearer_kind: str
    #: Appointment id, or unit id of the team.
    bearer: str
    #: From when on it can be done.
    from_: date
    #: The last day on which it can be done.
    by: date
    #: How much is owed.
    owed: int
    #: How much is done.
    done: int
    #: How much is still to be done.
    missing: int
    #: Working days left, the last day included.
    working_days: int
    #: `behind`, `on_pace` or `not_due`.
    status: str
    #: Who holds the appointment.
    official: Optional[str]
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
        "by": "date",
        "owed": "",
        "done": "",
        "missing": "",
        "working_days": "",
        "status": "",
        "official": "",
        "tier": "",
        "unit": "",
    }


class DutyForecasted(Reply):
    #: Today.
    as_of: date
    #: How far it looks.
    to: date
    #: All bearers of a duty together, by day and measure.
    outlook: List[DutyOutlook]
    #: By day, measure and bearer.
    outstanding: List[DutyOutstanding]
    _members = {
        "as_of": "date",
        "to": "date",
        "outlook": "[DutyOutlook]",
        "outstanding": "[DutyOutstanding]",
    }


class DutySignedOff(Reply):
    #: Its id.
    sign_off: str
    #: How many items are frozen by it.
    items: int
    #: How many were frozen before.
    already: int
    #: Over the figures frozen.
    digest: str
    _members = {
        "sign_off": "",
        "items": "",
        "already": "",
        "digest": "",
    }


class DutySignOffItem(Reply):
    #: Its id.
    sign_off: str
    #: The first day of the span.
    from_: date
    #: The last day of it, included.
    to: date
    #: When.
    signed_at: datetime
    #: The appointment that signed.
    signed_by: str
    #: How many items it froze.
    items: int
    #: Over the figures frozen.
    digest: str
    #: Only of this measure.
    measure: Optional[int]
    #: In words.
    note: Optional[str]
    #: Only of this tier.
    tier: Optional[str]
    _members = {
        "sign_off": "",
        "from": "date",
        "to": "date",
        "signed_at": "time",
        "signed_by": "",
        "items": "",
        "digest": "",
        "measure": "",
        "note": "",
        "tier": "",
    }


class DutySignOffsListed(Reply):
    #: Newest first.
    sign_offs: List[DutySignOffItem]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "sign_offs": "[DutySignOffItem]",
        "next": "",
    }


class AccountDuration(Reply):
    #: Seconds; half of the cases took no longer.
    median_s: int
    #: Seconds; nine in ten took no longer.
    p90_s: int
    #: How many of them could be counted in office hours.
    working_cases: int
    #: Seconds of office hours, by the calendar of the workflow.
    working_median_s: Optional[int]
    #: Likewise.
    working_p90_s: Optional[int]
    _members = {
        "median_s": "",
        "p90_s": "",
        "working_cases": "",
        "working_median_s": "",
        "working_p90_s": "",
    }


class AccountFigures(Reply):
    #: Handlings in which the unit bounced the case, of all handlings.
    bounce: Optional[Ratio]
    #: How many cases; not those told by a source only.
    cases: Optional[int]
    #: From receipt to the last end; absent if none has ended.
    duration: Optional[AccountDuration]
    #: Have ended, of all.
    ended: Optional[Ratio]
    #: Their first unit has had them ever since, of those dispatched.
    first_dispatch: Optional[Ratio]
    #: Ended without any clock late, of those that ended or are late already.
    on_time: Optional[Ratio]
    #: Opened again, of those that ended or were opened again.
    reopen: Optional[Ratio]
    #: Brought before, of all.
    repeat: Optional[Ratio]
    #: Who say it is solved, of those reached (解决率).
    resolution: Optional[Ratio]
    #: Citizens who say they were answered in time, of those reached (响应率).
    response: Optional[Ratio]
    #: Who say they are satisfied, of those reached (满意率).
    satisfaction: Optional[Ratio]
    _members = {
        "bounce": "Ratio",
        "cases": "",
        "duration": "AccountDuration",
        "ended": "Ratio",
        "first_dispatch": "Ratio",
        "on_time": "Ratio",
        "reopen": "Ratio",
        "repeat": "Ratio",
        "resolution": "Ratio",
        "response": "Ratio",
        "satisfaction": "Ratio",
    }


class AccountGroup(Reply):
    #: Of all its cases. What is suppressed is absent.
    figures: AccountFigures
    #: Cases excluded.
    exclusions_approved: Optional[int]
    #: Cases of which exclusion is proposed, undecided.
    exclusions_proposed: Optional[int]
    #: Code of the group; absent for the whole.
    member: Optional[str]
    #: Figures not shown: `cases`, a figure, or `exclusions`.
    suppressed: List[str]
    #: What it is called.
    title: Optional[LocalText]
    #: The same without the cases excluded (剔除).
    without_excluded: Optional[AccountFigures]
    _members = {
        "figures": "AccountFigures",
        "exclusions_approved": "",
        "exclusions_proposed": "",
        "member": "",
        "suppressed": "[]",
        "title": "LocalText",
        "without_excluded": "AccountFigures",
    }


class AccountShown(Reply):
    #: Cases received on or after this day.
    from_: date
    #: Cases received on or before this day.
    to: date
    #: The whole.
    all: AccountGroup
    #: In the order of their codes.
    groups: List[AccountGroup]
    #: What it is divided by.
    by: Optional[str]
    #: Published: no number from 1 up to below this one is told.
    least: Optional[int]
    #: That says so, id/version.
    policy: Optional[str]
    _members = {
        "from": "date",
        "to": "date",
        "all": "AccountGroup",
        "groups": "[AccountGroup]",
        "by": "",
        "least": "",
        "policy": "",
    }


class AccountLine(Reply):
    #: The case's number.
    case: str
    #: Code of why it stands where it stands.
    reason: str
    #: The same in English.
    message: str
    #: In Chinese.
    message_zh: str
    #: It is in the numerator.
    counted: Optional[bool]
    #: Of `ended`: seconds from receipt to the last end.
    duration_s: Optional[int]
    #: An exclusion of it is approved.
    excluded: Optional[bool]
    #: Which handling of it, from 1; only of `bounce`.
    handling: Optional[int]
    #: Likewise in office hours, where the calendar has any.
    working_s: Optional[int]
    _members = {
        "case": "",
        "reason": "",
        "message": "",
        "message_zh": "",
        "counted": "",
        "duration_s": "",
        "excluded": "",
        "handling": "",
        "working_s": "",
    }


class AccountExplained(Reply):
    #: The figure asked for.
    figure: str
    #: The side asked for.
    side: str
    #: In the order of receipt.
    lines: List[AccountLine]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    #: On this page, lines of cases kept from the asking official (回避).
    withheld: Optional[int]
    _members = {
        "figure": "",
        "side": "",
        "lines": "[AccountLine]",
        "next": "",
        "withheld": "",
    }


class DashboardCount(Reply):
    #: That they follow.
    workflow: str
    #: Code of the state.
    state: str
    #: 9 digits.
    town: str
    #: How they stand.
    standing: str
    #: How many.
    cases: int
    #: What the state is called.
    title: Optional[LocalText]
    #: Name of the town.
    town_title: Optional[LocalText]
    _members = {
        "workflow": "",
        "state": "",
        "town": "",
        "standing": "",
        "cases": "",
        "title": "LocalText",
        "town_title": "LocalText",
    }


class DashboardRates(Reply):
    #: Cases received.
    cases: int
    #: 响应率, as `case_summary` has it.
    response: Rate
    #: 解决率.
    resolution: Rate
    #: 满意率.
    satisfaction: Rate
    _members = {
        "cases": "",
        "response": "Rate",
        "resolution": "Rate",
        "satisfaction": "Rate",
    }


class DashboardMonth(Reply):
    #: 2024-03
    month: str
    #: 9 digits.
    town: str
    #: Of all cases received.
    all: DashboardRates
    #: Without those excluded (剔除).
    without_excluded: DashboardRates
    #: Name of the town.
    town_title: Optional[LocalText]
    _members = {
        "month": "",
        "town": "",
        "all": "DashboardRates",
        "without_excluded": "DashboardRates",
        "town_title": "LocalText",
    }


class DashboardShown(Reply):
    #: By workflow, state, town and standing.
    counts: List[DashboardCount]
    #: By month and town.
    rates: List[DashboardMonth]
    #: Cases under way with a clock past its limit; counted up to 10,000.
    overdue: int
    #: There are more than that.
    overdue_more: Optional[bool]
    _members = {
        "counts": "[DashboardCount]",
        "rates": "[DashboardMonth]",
        "overdue": "",
        "overdue_more": "",
    }


class MeasureFigures(Reply):
    #: Activities that were not withdrawn.
    activities: int
    #: People reached, added up over the activities.
    reached: int
    #: Matters raised that became cases.
    raised: int
    #: Of these, how many have ended.
    ended: int
    #: Of these, solved as the citizen says, of those reached at call-back.
    solved: Ratio
    #: Of these, with a lasting rule that stands, or said why nothing recurs.
    kept_fixed: int
    _members = {
        "activities": "",
        "reached": "",
        "raised": "",
        "ended": "",
        "solved": "Ratio",
        "kept_fixed": "",
    }


class MeasureTier(Reply):
    #: Of the officials who took part.
    tier: str
    #: Of the activities with an official of this tier.
    figures: MeasureFigures
    _members = {
        "tier": "",
        "figures": "MeasureFigures",
    }


class ContactLine(Reply):
    #: Its number.
    contact: int
    #: What it is called.
    title: LocalText
    #: Whose contact it is.
    tier: str
    #: Of all activities that serve one of its measures, each once.
    figures: MeasureFigures
    #: By tier.
    tiers: List[MeasureTier]
    _members = {
        "contact": "",
        "title": "LocalText",
        "tier": "",
        "figures": "MeasureFigures",
        "tiers": "[MeasureTier]",
    }


class MeasureLine(Reply):
    #: Its number.
    measure: int
    #: What it is called.
    title: LocalText
    #: Its channel.
    channel: str
    #: Of all activities that serve it.
    figures: MeasureFigures
    #: By tier; an activity of two tiers counts in both.
    tiers: List[MeasureTier]
    #: Number of its contact; absent if it has none.
    contact: Optional[int]
    _members = {
        "measure": "",
        "title": "LocalText",
        "channel": "",
        "figures": "MeasureFigures",
        "tiers": "[MeasureTier]",
        "contact": "",
    }


class MeasureAccounted(Reply):
    #: Activities that began on or after this day.
    from_: date
    #: Activities that began on or before this day.
    to: date
    #: In force on the last day, id/version.
    mechanism: str
    #: By number.
    measures: List[MeasureLine]
    #: By number.
    contacts: List[ContactLine]
    #: Of all these activities, each once.
    all: MeasureFigures
    _members = {
        "from": "date",
        "to": "date",
        "mechanism": "",
        "measures": "[MeasureLine]",
        "contacts": "[ContactLine]",
        "all": "MeasureFigures",
    }


class TraceNode(Reply):
    #: What it is.
    kind: str
    #: Number or id; of an outcome the case's number.
    id: str
    #: Itself, upward or downward from it.
    way: str
    #: What it hangs on; of what was asked about, its own kind.
    of_kind: str
    #: The id of that.
    of: str
    #: Code of why it hangs there.
    reason: str
    #: The same in English.
    message: str
    #: In Chinese.
    message_zh: str
    #: Of an activity: duties credited under that measure.
    duties: List[str]
    #: Its title; of a case its summary, of an activity its topic.
    title: Optional[LocalText]
    _members = {
        "kind": "",
        "id": "",
        "way": "",
        "of_kind": "",
        "of": "",
        "reason": "",
        "message": "",
        "message_zh": "",
        "duties": "[]",
        "title": "LocalText",
    }


class Traced(Reply):
    #: Upward from it, itself, downward from it.
    nodes: List[TraceNode]
    #: Whose goals, contacts and measures these are, id/version; absent if none holds.
    mechanism: Optional[str]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "nodes": "[TraceNode]",
        "mechanism": "",
        "next": "",
    }


class Finding(Reply):
    #: The same for the same span.
    finding: str
    #: What was found.
    kind: str
    #: How many records, or rounds.
    count: int
    #: What is to be asked, in English.
    question: str
    #: In Chinese.
    question_zh: str
    #: Evidence: activities.
    activities: List[str]
    #: Evidence: cases.
    cases: List[str]
    #: Of `trivial_duty`: code of the duty.
    duty: Optional[str]
    #: Of `trivial_duty`: its measure.
    measure: Optional[int]
    #: Of `period_end`: of how many in the quarter.
    of: Optional[int]
    #: Whom it concerns.
    officials: List[str]
    #: Of `copied_notes`: in a hundred.
    similarity: Optional[int]
    #: Their units then, and the unit that has the case.
    units: List[str]
    _members = {
        "finding": "",
        "kind": "",
        "count": "",
        "question": "",
        "question_zh": "",
        "activities": "[]",
        "cases": "[]",
        "duty": "",
        "measure": "",
        "of": "",
        "officials": "[]",
        "similarity": "",
        "units": "[]",
    }


class FindingListed(Reply):
    #: Whose thresholds hold, id/version.
    policy: str
    #: By kind, then by evidence.
    findings: List[Finding]
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "policy": "",
        "findings": "[Finding]",
        "next": "",
    }


class BurdenFigures(Reply):
    #: Records keyed in.
    records: int
    #: Fields filled in by hand in them.
    fields: int
    #: Fields that the library filled in, of all fields of these records.
    prefilled: Ratio
    #: How often they were counted for a duty.
    duties: int
    #: Cases opened out of activities, without an entry of their own.
    cases: int
    _members = {
        "records": "",
        "fields": "",
        "prefilled": "Ratio",
        "duties": "",
        "cases": "",
    }


class BurdenOfKind(Reply):
    #: Which kind.
    kind: str
    #: What they cost, and what they fed.
    figures: BurdenFigures
    _members = {
        "kind": "",
        "figures": "BurdenFigures",
    }


class BurdenTotal(Reply):
    #: Of all.
    figures: BurdenFigures
    #: How many keyed anything in.
    appointments: int
    #: Records, of the weeks in which an appointment keyed anything in.
    records_per_week: Ratio
    #: Fields filled in by hand, of the same weeks.
    fields_per_week: Ratio
    #: By kind, those that there are.
    kinds: List[BurdenOfKind]
    _members = {
        "figures": "BurdenFigures",
        "appointments": "",
        "records_per_week": "Ratio",
        "fields_per_week": "Ratio",
        "kinds": "[BurdenOfKind]",
    }


class BurdenItem(Reply):
    #: Its Monday (ISO 8601); of the week, only the days of the span count.
    week: date
    #: Who keyed it in.
    appointment: str
    #: Who holds the appointment.
    official: str
    #: Unit of the post.
    unit: str
    #: What it cost, and what it fed.
    figures: BurdenFigures
    _members = {
        "week": "date",
        "appointment": "",
        "official": "",
        "unit": "",
        "figures": "BurdenFigures",
    }


class BurdenShown(Reply):
    #: By week, then by appointment.
    items: List[BurdenItem]
    #: Of all pages together.
    all: BurdenTotal
    #: Pass as `after` for the next page; absent at the end.
    next: Optional[str]
    _members = {
        "items": "[BurdenItem]",
        "all": "BurdenTotal",
        "next": "",
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


class LedgerSheetWritten(Reply):
    #: Which ledger.
    sheet: str
    #: Its lines, without the heads.
    rows: int
    _members = {
        "sheet": "",
        "rows": "",
    }


class LedgerWritten(Reply):
    #: The file written.
    path: str
    #: Kind of file.
    format: str
    #: In the order of the file.
    sheets: List[LedgerSheetWritten]
    #: Size of the file.
    bytes: int
    _members = {
        "path": "",
        "format": "",
        "sheets": "[LedgerSheetWritten]",
        "bytes": "",
    }


class CalendarWritten(Reply):
    #: The file written.
    path: str
    #: Which days.
    kind: str
    #: Entries of the calendar.
    events: int
    #: Size of the file.
    bytes: int
    _members = {
        "path": "",
        "kind": "",
        "events": "",
        "bytes": "",
    }


class FeedEvent(Reply):
    #: Within the jurisdiction, from 1, without gaps.
    position: int
    #: Of its text and of the event before it in its stream.
    hash: str
    #: The appointment that told, or `installer`.
    actor: Optional[str]
    #: Its members; of what somebody wrote it holds salted hashes.
    data: Optional[Dict[str, Any]]
    #: Of a case that is kept from the asker: only position and hash are told.
    kept: Optional[bool]
    #: When it happened.
    occurred_at: Optional[datetime]
    #: When the library was told.
    recorded_at: Optional[datetime]
    #: What it is about: `case/990001-2024-000001`.
    stream: Optional[str]
    #: `case_opened`; all types: docs/reference/events.json.
    type: Optional[str]
    #: Within the stream, from 1, without gaps.
    version: Optional[int]
    _members = {
        "position": "",
        "hash": "",
        "actor": "",
        "data": "",
        "kept": "",
        "occurred_at": "time",
        "recorded_at": "time",
        "stream": "",
        "type": "",
        "version": "",
    }


class FeedEvents(Reply):
    #: In order.
    events: List[FeedEvent]
    #: The position to acknowledge, or to go on after.
    next: int
    #: The position of the newest event of all.
    last: int
    _members = {
        "events": "[FeedEvent]",
        "next": "",
        "last": "",
    }


class FeedAcknowledged(Reply):
    #: Its name.
    cursor: str
    #: Where it stands.
    position: int
    #: Where it stood.
    before: int
    _members = {
        "cursor": "",
        "position": "",
        "before": "",
    }


class FeedCursor(Reply):
    #: Its name.
    cursor: str
    #: Where it stands.
    position: int
    #: How many events lie behind it.
    behind: int
    #: When it was moved last.
    acknowledged_at: datetime
    _members = {
        "cursor": "",
        "position": "",
        "behind": "",
        "acknowledged_at": "time",
    }


class FeedCursorsListed(Reply):
    #: By name.
    cursors: List[FeedCursor]
    _members = {
        "cursors": "[FeedCursor]",
    }


class FeedForgotten(Reply):
    #: Its name.
    cursor: str
    #: Where it stood.
    position: int
    _members = {
        "cursor": "",
        "position": "",
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
    #: Rows that said something else.
    changed: Optional[int]
    #: Rows that were not there.
    missing: Optional[int]
    #: Rows that should not have been there.
    needless: Optional[int]
    _members = {
        "table": "",
        "rows_before": "",
        "rows_after": "",
        "changed": "",
        "missing": "",
        "needless": "",
    }


class ColumnDifference(Reply):
    #: Its name.
    column: str
    #: What should; absent if nothing should.
    should_stand: Optional[str]
    #: What stood there; absent if nothing did.
    stands: Optional[str]
    _members = {
        "column": "",
        "should_stand": "",
        "stands": "",
    }


class RowDifference(Reply):
    #: The read table.
    table: str
    #: What was wrong with it.
    fault: str
    #: Beside the key: those that differ.
    columns: List[ColumnDifference]
    #: `case_no=990001-2024-000001`; of persons' ids of the host nothing.
    key: Optional[str]
    _members = {
        "table": "",
        "fault": "",
        "columns": "[ColumnDifference]",
        "key": "",
    }


class StoreRebuilt(Reply):
    #: Events replayed.
    events: int
    #: Read tables that were not the same before.
    differences: List[TableDifference]
    #: Something differed, and now stands as it should.
    replaced: Optional[bool]
    #: Rows that were not, the first of each table.
    rows: List[RowDifference]
    _members = {
        "events": "",
        "differences": "[TableDifference]",
        "replaced": "",
        "rows": "[RowDifference]",
    }


class Document(Noun):
    """Verbs: document."""

    def check(self, document: Union[str, Object]) -> DocumentChecked:
        """Checks a document of any kind and tells all its faults at once.

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

        kind: Kind of document. One of mechanism, workflow, calendar, catalogue, ladder, policy.
        id: The document's id.
        version: The version; the latest adopted if absent.
        """
        return self._say("document_show", DocumentShown, {"kind": kind, "id": id, "version": version})

    def list(self, *, kind: Optional[str] = None) -> DocumentListed:
        """Lists the adopted documents.

        kind: Only documents of this kind. One of mechanism, workflow, calendar, catalogue, ladder, policy.
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
               topic: Optional[str] = None, visited: Optional[Sequence[str]] = None) -> ActivityRecorded:
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
        visited: Numbers of cases taken down to the people, or stationed at (带案下访、蹲点驻守). Such a visit is of the
            channel `reception` unless it says otherwise.
        """
        return self._say("activity_record", ActivityRecorded, {"kind": kind, "occurred_at": occurred_at,
            "place": place, "appointments": appointments, "audience": audience, "channel": channel,
            "contact_point": contact_point, "ended_at": ended_at, "evidence": evidence, "external": external,
            "field": field, "measure": measure, "notes": notes, "officials": officials,
            "place_name": place_name, "precision": precision, "provenance": provenance, "purpose": purpose,
            "raised": raised, "request_id": request_id, "time_words": time_words, "topic": topic,
            "visited": visited})

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
             respondents: Optional[Sequence[Object]] = None, urgent: Optional[bool] = None,
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
        respondents: Whom it complains of; they never get it, nor see it.
        urgent: An urgent matter, for which a workflow may lay down other limits.
        workflow: The workflow document to follow; the catalogue's if absent, or else `matter`.
        """
        return self._say("case_open", CaseMoved, {"category": category, "summary": summary, "area": area,
            "external": external, "leader": leader, "occurred_at": occurred_at, "person": person,
            "provenance": provenance, "request_id": request_id, "respondents": respondents, "urgent": urgent,
            "workflow": workflow})

    def act(self, case: str, action: str, *, evidence: Optional[Sequence[Object]] = None,
            expected_version: Optional[int] = None, fields: Optional[Mapping[str, Scalar]] = None,
            occurred_at: Optional[Time] = None, request_id: Optional[str] = None) -> CaseMoved:
        """Takes one action of the workflow on a case; a refusal says what would be allowed.

        case: The case's number.
        action: Code of the action in the workflow document.
        evidence: Files for the action's fields of type evidence.
        expected_version: The version last seen; `case.version_conflict` if the case moved on since.
        fields: The action's fields: texts, true or false, whole numbers.
        occurred_at: When it was done; now if absent, never in the future.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_act", CaseMoved, {"case": case, "action": action, "evidence": evidence,
            "expected_version": expected_version, "fields": fields, "occurred_at": occurred_at,
            "request_id": request_id})

    def show(self, case: str) -> CaseView:
        """Shows a case: state, history, clocks, and the actions open to the asking official.

        case: The case's number.
        """
        return self._say("case_show", CaseView, {"case": case})

    def actions(self, case: str) -> CaseActionsExplained:
        """Explains every action of a case: open or not, all that stands in the way, who could take it, what
        it takes.

        case: The case's number.
        """
        return self._say("case_actions", CaseActionsExplained, {"case": case})

    def simulate(self, case: str, action: str, *, evidence: Optional[Sequence[Object]] = None,
                 fields: Optional[Mapping[str, Scalar]] = None,
                 occurred_at: Optional[Time] = None) -> CaseSimulated:
        """Tells what would come of an action taken now, without writing; a refusal is part of the reply.

        case: The case's number.
        action: Code of the action in the workflow document.
        evidence: Files for its fields of type evidence.
        fields: The action's fields: texts, true or false, whole numbers.
        occurred_at: When it would be done; now if absent, never in the future.
        """
        return self._say("case_simulate", CaseSimulated, {"case": case, "action": action,
            "evidence": evidence, "fields": fields, "occurred_at": occurred_at})

    def list(self, *, after: Optional[str] = None, area: Optional[str] = None, category: Optional[str] = None,
             from_: Optional[Day] = None, limit: Optional[int] = None, list: Optional[str] = None,
             state: Optional[str] = None, to: Optional[Day] = None) -> CaseListed:
        """Lists cases: open, mine, my unit's, overdue, all.

        after: `next` of the page before.
        area: Only areas whose code begins with these digits.
        category: Only this category.
        from_: Received on or after this day.
        limit: How many at most; 50 if absent.
        list: Which cases: `open` if absent; `mine` are those that the asking appointment answers for, `unit`
            those of its unit. One of all, open, mine, unit, overdue.
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

    def lead(self, case: str, leader: str, *, request_id: Optional[str] = None) -> CaseMoved:
        """Names the leader who takes a case down to the people, beside the unit that has it.

        case: The case's number.
        leader: Appointment of a leader: a post with a tier, in its unit's leadership team.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_lead", CaseMoved, {"case": case, "leader": leader, "request_id": request_id})

    def link(self, case: str, to: str, *, ground: str, kind: Optional[str] = None,
             request_id: Optional[str] = None) -> CaseLinked:
        """Links two cases: as related, or the later as a repeat of the earlier.

        case: The case's number; of a repeat the later one.
        to: The other case; of a repeat the earlier one.
        ground: Why they are linked.
        kind: `related` if absent. One of related, repeat.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_link", CaseLinked, {"case": case, "to": to, "ground": ground, "kind": kind,
            "request_id": request_id})

    def unlink(self, case: str, to: str, *, ground: str, kind: Optional[str] = None,
               request_id: Optional[str] = None) -> CaseUnlinked:
        """Takes a link back that was wrong, also one that the library made.

        case: The case's number; which of the two comes first does not matter.
        to: The other case.
        ground: Why the link was wrong.
        kind: Which link; `related` if absent. One of related, repeat.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_unlink", CaseUnlinked, {"case": case, "to": to, "ground": ground, "kind": kind,
            "request_id": request_id})

    def merge(self, case: str, merge: Sequence[str], *, ground: str,
              request_id: Optional[str] = None) -> CaseMerged:
        """Merges cases of one workflow into a main one, all or none: the main is held to the earliest limit
        of each clock, and each petitioner keeps the right to a reply and to be asked.

        case: The number of the main case (主案).
        merge: The cases to merge into it; all or none.
        ground: Why they are handled as one.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_merge", CaseMerged, {"case": case, "merge": merge, "ground": ground,
            "request_id": request_id})

    def unmerge(self, case: str, ground: str, *, request_id: Optional[str] = None) -> CaseMerged:
        """Lets a merged case go on by itself, as if it had not been merged.

        case: The number of the merged case, which goes on by itself.
        ground: Why.
        request_id: Makes the verb safe to retry.
        """
        return self._say("case_unmerge", CaseMerged, {"case": case, "ground": ground,
            "request_id": request_id})


class Conflict(Noun):
    """Verbs: conflict."""

    def record(self, case: str, ground: str, *, kind: Optional[str] = None, official: Optional[str] = None,
               request_id: Optional[str] = None, to_handler: Optional[str] = None,
               to_leader: Optional[str] = None, to_unit: Optional[str] = None,
               unit: Optional[str] = None) -> ConflictRecorded:
        """Keeps a case from whom it complains of, or who has an interest in it; if it lies with them, it
        goes to others at once.

        case: The case's number.
        ground: Why.
        kind: `respondent`: whom the matter complains of; `interest`: who has a direct interest and withdraws.
            `interest` if absent. One of respondent, interest.
        official: The official; the asking one if absent with `interest`.
        request_id: Makes the verb safe to retry.
        to_handler: Appointment in that unit; any of its handlers if absent.
        to_leader: Appointment of another leader, where the case's leader has to withdraw.
        to_unit: Who gets the case if it lies with whom it is kept from; if absent, another official of the
            same unit, or else the unit above.
        unit: The unit complained of; only with `respondent`.
        """
        return self._say("conflict_record", ConflictRecorded, {"case": case, "ground": ground, "kind": kind,
            "official": official, "request_id": request_id, "to_handler": to_handler, "to_leader": to_leader,
            "to_unit": to_unit, "unit": unit})

    def lift(self, case: str, number: int, *, ground: str,
             request_id: Optional[str] = None) -> ConflictLifted:
        """Lifts a conflict of interest that was recorded by mistake or holds no longer.

        case: The case's number.
        number: Of the conflict within the case.
        ground: Why it is lifted.
        request_id: Makes the verb safe to retry.
        """
        return self._say("conflict_lift", ConflictLifted, {"case": case, "number": number, "ground": ground,
            "request_id": request_id})


class Part(Noun):
    """Verbs: part."""

    def assign(self, case: str, unit: str, *, task: str, amount: int, handler: Optional[str] = None,
               occurred_at: Optional[Time] = None, period: Optional[str] = None,
               request_id: Optional[str] = None) -> PartMoved:
        """Gives a supporting unit its part of a case, with a clock of its own.

        case: The case's number.
        unit: The supporting unit; not the one that has the case.
        task: What it is asked to do.
        amount: How long it has.
        handler: Appointment in that unit; any of its handlers if absent.
        occurred_at: From when its clock runs; now if absent, never in the future.
        period: Counted in; `working_day` if absent; not `same_day`. One of day, working_day, hour,
            working_hour, same_day.
        request_id: Makes the verb safe to retry.
        """
        return self._say("part_assign", PartMoved, {"case": case, "unit": unit, "task": task,
            "amount": amount, "handler": handler, "occurred_at": occurred_at, "period": period,
            "request_id": request_id})

    def reply(self, case: str, number: int, *, reply: str, occurred_at: Optional[Time] = None,
              request_id: Optional[str] = None) -> PartMoved:
        """Says what the supporting unit did; its clock stops.

        case: The case's number.
        number: Of the part within the case.
        reply: What was done.
        occurred_at: When; now if absent, never in the future.
        request_id: Makes the verb safe to retry.
        """
        return self._say("part_reply", PartMoved, {"case": case, "number": number, "reply": reply,
            "occurred_at": occurred_at, "request_id": request_id})

    def overrule(self, case: str, number: int, *, reason: str, request_id: Optional[str] = None) -> PartMoved:
        """Lets the case go on without a supporting unit's part, with a reason.

        case: The case's number.
        number: Of the part within the case.
        reason: Why the case goes on without it.
        request_id: Makes the verb safe to retry.
        """
        return self._say("part_overrule", PartMoved, {"case": case, "number": number, "reason": reason,
            "request_id": request_id})

    def list(self, *, after: Optional[str] = None, limit: Optional[int] = None, status: Optional[str] = None,
             unit: Optional[str] = None) -> PartListed:
        """Lists a unit's parts of other units' cases, the earliest limit first.

        after: `next` of the page before.
        limit: How many at most; 50 if absent.
        status: `open` if absent. One of open, replied, overruled, dropped.
        unit: The asking appointment's unit if absent.
        """
        return self._say("part_list", PartListed, {"after": after, "limit": limit, "status": status,
            "unit": unit})


class Merged(Noun):
    """Verbs: merged."""

    def reply(self, case: str, text: str, *, occurred_at: Optional[Time] = None,
              request_id: Optional[str] = None) -> MergedMoved:
        """Records what the petitioner of a merged case was told.

        case: The merged case's number.
        text: What its petitioner was told.
        occurred_at: When the petitioner got it; now if absent, never in the future.
        request_id: Makes the verb safe to retry.
        """
        return self._say("merged_reply", MergedMoved, {"case": case, "text": text, "occurred_at": occurred_at,
            "request_id": request_id})

    def verify(self, case: str, responded: bool, *, solved: bool, satisfied: bool,
               occurred_at: Optional[Time] = None, request_id: Optional[str] = None) -> MergedMoved:
        """Records what the petitioner of a merged case says at call-back, asked by somebody who handled
        none of the cases.

        case: The merged case's number.
        responded: Responded to in time?
        solved: Solved?
        satisfied: Satisfied?
        occurred_at: When the petitioner was asked; now if absent, never in the future.
        request_id: Makes the verb safe to retry.
        """
        return self._say("merged_verify", MergedMoved, {"case": case, "responded": responded,
            "solved": solved, "satisfied": satisfied, "occurred_at": occurred_at, "request_id": request_id})


class Dispatch(Noun):
    """Verbs: dispatch."""

    def suggest(self, *, area: Optional[str] = None, case: Optional[str] = None,
                category: Optional[str] = None, workflow: Optional[str] = None) -> DispatchSuggested:
        """Tells which units a matter might be for, the likeliest first, with all that speaks for and
        against each; it decides nothing.

        area: Where it lies: 12 digits.
        case: The case's number; or else a category and an area.
        category: Code of the kind of matter.
        workflow: The workflow that it would follow; the catalogue's if absent. Not with a case.
        """
        return self._say("dispatch_suggest", DispatchSuggested, {"area": area, "case": case,
            "category": category, "workflow": workflow})

    def statistics(self, from_: Day, to: Day, *, unit: Optional[str] = None) -> DispatchCounted:
        """For each unit, over the cases first dispatched in a span of days: bounces, accuracy of the first
        dispatch, transfers.

        from_: Cases first dispatched on or after this day.
        to: Cases first dispatched on or before this day.
        unit: Only this unit, beside the whole.
        """
        return self._say("dispatch_statistics", DispatchCounted, {"from": from_, "to": to, "unit": unit})


class Deadline(Noun):
    """Verbs: deadline."""

    def explain(self, *, amount: Optional[int] = None, calendar: Optional[str] = None,
                case: Optional[str] = None, clock: Optional[str] = None, each_day: Optional[bool] = None,
                ends: Optional[str] = None, extension: Optional[int] = None,
                pauses: Optional[Sequence[Object]] = None, roll: Optional[str] = None,
                run: Optional[int] = None, started_at: Optional[Time] = None,
                unit: Optional[str] = None) -> DeadlineExplained:
        """Explains where a time limit ends: a clock of a case, or a period by itself, day by day.

        amount: How many units, 1 or more; not for `same_day`.
        calendar: Family of calendars, such as `cn`, for a period by itself.
        case: Explain a clock of this case.
        clock: Which clock; the one that ends first if absent.
        each_day: One line a day, instead of one for days that went the same way.
        ends: When the last day ends; `midnight` if absent. One of midnight, close_of_business.
        extension: Units added by extension, from the nominal end.
        pauses: Time that does not count, in any order.
        roll: Rule for a last day of rest; `none` if absent. One of none, next_working_day,
            previous_working_day.
        run: Which start of it, from 1; the latest if absent.
        started_at: When the period starts.
        unit: Its unit. One of day, working_day, hour, working_hour, same_day.
        """
        return self._say("deadline_explain", DeadlineExplained, {"amount": amount, "calendar": calendar,
            "case": case, "clock": clock, "each_day": each_day, "ends": ends, "extension": extension,
            "pauses": pauses, "roll": roll, "run": run, "started_at": started_at, "unit": unit})


class Workflow(Noun):
    """Verbs: workflow."""

    def draw(self, workflow: str, *, counts: Optional[bool] = None, format: Optional[str] = None,
             language: Optional[str] = None, version: Optional[int] = None) -> WorkflowDrawn:
        """Draws a workflow, as DOT or SVG, with the number of cases in each state if asked.

        workflow: Id of an adopted workflow.
        counts: Show how many cases of this version stand in each state now.
        format: `svg` if absent; `dot` needs no Graphviz. One of dot, svg.
        language: Of the titles; `zh` if absent. One of zh, en.
        version: The latest in force if absent.
        """
        return self._say("workflow_draw", WorkflowDrawn, {"workflow": workflow, "counts": counts,
            "format": format, "language": language, "version": version})

    def transition(self, workflow: str, version: int, *, after: Optional[str] = None,
                   dry_run: Optional[bool] = None, limit: Optional[int] = None,
                   request_id: Optional[str] = None) -> WorkflowTransitioned:
        """Takes running cases over to a new version of their workflow, where its transition clause says so;
        a dry run lists what would change.

        workflow: Id of an adopted workflow.
        version: The version whose transition clause is to take hold.
        after: `next` of the call before.
        dry_run: Only list what would change.
        limit: Running cases looked at in this call; 500 if absent.
        request_id: Makes the verb safe to retry.
        """
        return self._say("workflow_transition", WorkflowTransitioned, {"workflow": workflow,
            "version": version, "after": after, "dry_run": dry_run, "limit": limit, "request_id": request_id})


class Supervision(Noun):
    """Verbs: supervision."""

    def list(self, *, after: Optional[str] = None, card: Optional[str] = None, from_: Optional[Day] = None,
             limit: Optional[int] = None, to: Optional[Day] = None,
             unit: Optional[str] = None) -> SupervisionListed:
        """Lists rungs reached and cards issued, newest first.

        after: `next` of the page before.
        card: Only cards of this colour; all rungs and cards if absent. One of yellow, red.
        from_: Reached on or after this day.
        limit: How many at most; 50 if absent.
        to: Reached on or before this day.
        unit: Only of this unit.
        """
        return self._say("supervision_list", SupervisionListed, {"after": after, "card": card, "from": from_,
            "limit": limit, "to": to, "unit": unit})


class Card(Noun):
    """Verbs: card."""

    def withdraw(self, case: str, ground: str, *, number: Optional[int] = None,
                 request_id: Optional[str] = None, rung: Optional[str] = None) -> CardWithdrawn:
        """Withdraws a card whose ground proved wrong; it stays in view as withdrawn.

        case: The case's number.
        ground: Why its ground was wrong.
        number: Of the card within the case, from 1.
        request_id: Makes the verb safe to retry.
        rung: Code of the rung that it was issued for, in place of the number.
        """
        return self._say("card_withdraw", CardWithdrawn, {"case": case, "ground": ground, "number": number,
            "request_id": request_id, "rung": rung})


class Handover(Noun):
    """Verbs: handover."""

    def run(self, *, dry_run: Optional[bool] = None, limit: Optional[int] = None,
            request_id: Optional[str] = None) -> HandoverRan:
        """Hands over the open cases and ties of appointments that have ended, each once, and says when it
        wants to be called next.

        dry_run: Only list what would be handed over.
        limit: Cases and ties at most in this call; 200 if absent.
        request_id: Makes the verb safe to retry.
        """
        return self._say("handover_run", HandoverRan, {"dry_run": dry_run, "limit": limit,
            "request_id": request_id})

    def preview(self, appointment: str, *, last_day: Optional[Day] = None,
                limit: Optional[int] = None) -> HandoverPreviewed:
        """Tells what would go to whom, were an appointment to end; nothing is written.

        appointment: Whose cases and ties.
        last_day: Were this its last day; its own last day if absent, or today if it has none.
        limit: Cases and ties at most; 200 if absent.
        """
        return self._say("handover_preview", HandoverPreviewed, {"appointment": appointment,
            "last_day": last_day, "limit": limit})

    def make(self, appointment: str, to: str, *, ground: str, case: Optional[str] = None,
             limit: Optional[int] = None, request_id: Optional[str] = None,
             tie: Optional[str] = None) -> HandoverMade:
        """Hands over by hand, with a ground: one case, one tie, or all that an appointment has.

        appointment: Who gives.
        to: Who takes; holds an appointment today.
        ground: Why; sealed.
        case: Only this case.
        limit: Cases and ties at most in this call; 200 if absent.
        request_id: Makes the verb safe to retry.
        tie: Only this tie. Without case and tie: all that the appointment has.
        """
        return self._say("handover_make", HandoverMade, {"appointment": appointment, "to": to,
            "ground": ground, "case": case, "limit": limit, "request_id": request_id, "tie": tie})

    def list(self, *, after: Optional[str] = None, case: Optional[str] = None, from_: Optional[Day] = None,
             giver: Optional[str] = None, limit: Optional[int] = None, taker: Optional[str] = None,
             to: Optional[Day] = None) -> HandoverListed:
        """Lists what went from whom to whom, newest first.

        after: `next` of the page before.
        case: Only this case. At most one of giver, taker and case.
        from_: Put on record on or after this day.
        giver: Only what this appointment gave.
        limit: How many at most; 50 if absent.
        taker: Only what this appointment took.
        to: Put on record on or before this day.
        """
        return self._say("handover_list", HandoverListed, {"after": after, "case": case, "from": from_,
            "giver": giver, "limit": limit, "taker": taker, "to": to})


class Tenure(Noun):
    """Verbs: tenure."""

    def statistics(self, from_: Day, to: Day, *, handler: Optional[str] = None,
                   unit: Optional[str] = None) -> TenureCounted:
        """For each official, over what began in a span of days: cases had, taken over, handed over, and for
        how long they were late while that one had them.

        from_: Begun on or after this day.
        to: Begun on or before this day.
        handler: Only this appointment.
        unit: Only this unit.
        """
        return self._say("tenure_statistics", TenureCounted, {"from": from_, "to": to, "handler": handler,
            "unit": unit})


class Absence(Noun):
    """Verbs: absence."""

    def record(self, appointment: str, from_: Day, *, ground: str, note: Optional[str] = None,
               request_id: Optional[str] = None, substitute: Optional[str] = None,
               to: Optional[Day] = None) -> AbsenceRecorded:
        """Puts on record who is away, on what ground, and who stands in.

        appointment: Who is away.
        from_: The first day.
        ground: Why. One of leave, training, business_trip, secondment, other.
        note: In words; sealed.
        request_id: Makes the verb safe to retry.
        substitute: Appointment that stands in; if it is away itself, it passes on. Absent: the head of the
            unit answers for the cases.
        to: The last day, included; absent if it is not known.
        """
        return self._say("absence_record", AbsenceRecorded, {"appointment": appointment, "from": from_,
            "ground": ground, "note": note, "request_id": request_id, "substitute": substitute, "to": to})

    def end(self, absence: str, last_day: Day, *, request_id: Optional[str] = None) -> AbsenceEnded:
        """Ends an absence sooner than told before.

        absence: Its id.
        last_day: The last day of it, earlier than told before; before the first day if it did not take place.
        request_id: Makes the verb safe to retry.
        """
        return self._say("absence_end", AbsenceEnded, {"absence": absence, "last_day": last_day,
            "request_id": request_id})

    def list(self, *, after: Optional[str] = None, appointment: Optional[str] = None,
             from_: Optional[Day] = None, limit: Optional[int] = None,
             to: Optional[Day] = None) -> AbsenceListed:
        """Lists absences, the latest beginning first.

        after: `next` of the page before.
        appointment: Only of this appointment.
        from_: Beginning on or after this day.
        limit: How many at most; 50 if absent.
        to: Beginning on or before this day.
        """
        return self._say("absence_list", AbsenceListed, {"after": after, "appointment": appointment,
            "from": from_, "limit": limit, "to": to})


class Worklist(Noun):
    """Verbs: worklist."""

    def show(self, list: str, *, after: Optional[str] = None, days: Optional[int] = None,
             limit: Optional[int] = None, unit: Optional[str] = None) -> WorklistShown:
        """Lists what is to be looked at now: mine, my unit's, overdue, due soon, at risk of another bounce,
        to be verified.

        list: Which list. One of mine, unit, overdue, due, at_risk, verify, unowned.
        after: `next` of the page before.
        days: For `due`: within how many days from today; as the policy says, or else 3.
        limit: How many at most; 50 if absent.
        unit: Only this unit's; for `unit` the asking appointment's if absent. Not for `mine`.
        """
        return self._say("worklist_show", WorklistShown, {"list": list, "after": after, "days": days,
            "limit": limit, "unit": unit})

    def count(self, *, days: Optional[int] = None, unit: Optional[str] = None) -> WorklistCounted:
        """Tells how long each worklist is.

        days: For `due`: within how many days from today; as the policy says, or else 3.
        unit: Only this unit's; for `unit` the asking appointment's if absent. Not for `mine`.
        """
        return self._say("worklist_count", WorklistCounted, {"days": days, "unit": unit})


class Rule(Noun):
    """Verbs: rule."""

    def list(self, *, after: Optional[str] = None, limit: Optional[int] = None, list: Optional[str] = None,
             unit: Optional[str] = None, within: Optional[int] = None) -> RuleListed:
        """Lists lasting rules by their day of review: standing, due, overdue, withdrawn or all.

        after: `next` of the page before.
        limit: How many at most; 50 if absent.
        list: Which rules: `standing` if absent. One of standing, due, overdue, withdrawn, all.
        unit: Only of this unit.
        within: For `due`: the review falls within so many days; 30 if absent.
        """
        return self._say("rule_list", RuleListed, {"after": after, "limit": limit, "list": list, "unit": unit,
            "within": within})

    def show(self, rule: str) -> RuleView:
        """Shows a lasting rule with its reviews.

        rule: The rule's id.
        """
        return self._say("rule_show", RuleView, {"rule": rule})

    def review(self, rule: str, verdict: str, *, note: str, holder: Optional[str] = None,
               next_review_on: Optional[Day] = None, request_id: Optional[str] = None,
               text: Optional[str] = None, title: Optional[str] = None,
               unit: Optional[str] = None) -> RuleReviewed:
        """Records a review of a lasting rule: kept, amended or withdrawn, and when it is looked at next.

        rule: The rule's id.
        verdict: What the review comes to. One of kept, amended, withdrawn.
        note: What was found.
        holder: Of an amended one; as before if absent, nobody in particular if only the unit is told.
        next_review_on: When it is to be looked at next; needed unless it is withdrawn.
        request_id: Makes the verb safe to retry.
        text: Of an amended one; as before if absent.
        title: Of an amended one; as before if absent.
        unit: Of an amended one; as before if absent.
        """
        return self._say("rule_review", RuleReviewed, {"rule": rule, "verdict": verdict, "note": note,
            "holder": holder, "next_review_on": next_review_on, "request_id": request_id, "text": text,
            "title": title, "unit": unit})

    def remind(self, *, dry_run: Optional[bool] = None, limit: Optional[int] = None,
               request_id: Optional[str] = None) -> RuleReminded:
        """Puts on record who is to be reminded of a review whose day has come, once for each, and says when
        it wants to be called next.

        dry_run: Only list what would be put on record.
        limit: Reminders at most in this call; 200 if absent.
        request_id: Makes the verb safe to retry.
        """
        return self._say("rule_remind", RuleReminded, {"dry_run": dry_run, "limit": limit,
            "request_id": request_id})


class Exclusion(Noun):
    """Verbs: exclusion."""

    def propose(self, case: str, ground: str, *, reason: str,
                request_id: Optional[str] = None) -> ExclusionMoved:
        """Proposes that an unreasonable demand be excluded, on a ground that the workflow lays down.

        case: The case's number.
        ground: A code of the grounds that the case's workflow lays down.
        reason: Why it holds here.
        request_id: Makes the verb safe to retry.
        """
        return self._say("exclusion_propose", ExclusionMoved, {"case": case, "ground": ground,
            "reason": reason, "request_id": request_id})

    def decide(self, case: str, decision: str, *, reason: str,
               request_id: Optional[str] = None) -> ExclusionMoved:
        """Approves, refuses or revokes an exclusion; never the proposer, nor whoever handled the case.

        case: The case's number.
        decision: `approve` or `refuse` what is proposed; `revoke` takes an approval back. One of approve,
            refuse, revoke.
        reason: Why.
        request_id: Makes the verb safe to retry.
        """
        return self._say("exclusion_decide", ExclusionMoved, {"case": case, "decision": decision,
            "reason": reason, "request_id": request_id})

    def list(self, *, after: Optional[str] = None, from_: Optional[Day] = None, limit: Optional[int] = None,
             status: Optional[str] = None, to: Optional[Day] = None,
             unit: Optional[str] = None) -> ExclusionListed:
        """Lists proposals to exclude, newest first.

        after: `next` of the page before.
        from_: Proposed on or after this day.
        limit: How many at most; 50 if absent.
        status: Only those that stand so. One of proposed, approved, refused, revoked.
        to: Proposed on or before this day.
        unit: Only of this unit.
        """
        return self._say("exclusion_list", ExclusionListed, {"after": after, "from": from_, "limit": limit,
            "status": status, "to": to, "unit": unit})


class Sample(Noun):
    """Verbs: sample."""

    def draw(self, from_: Day, to: Day, *, area: Optional[str] = None, request_id: Optional[str] = None,
             seed: Optional[str] = None, share: Optional[int] = None, size: Optional[int] = None,
             unit: Optional[str] = None, workflow: Optional[str] = None) -> SampleDrawn:
        """Draws a sample of closed cases for a second check; anybody can draw the same again.

        from_: Cases closed on or after this day.
        to: Cases closed on or before this day.
        area: Only of areas whose code begins with these digits.
        request_id: Makes the verb safe to retry.
        seed: What it is drawn with; drawn at random if absent.
        share: So many in a hundred, rounded up. This or `size`.
        size: So many; all if there are fewer. This or `share`; if neither, the policy says.
        unit: Only of this unit.
        workflow: Only of this workflow.
        """
        return self._say("sample_draw", SampleDrawn, {"from": from_, "to": to, "area": area,
            "request_id": request_id, "seed": seed, "share": share, "size": size, "unit": unit,
            "workflow": workflow})

    def show(self, sample: str) -> SampleView:
        """Shows a sample: its cases, progress, and how far the checks agree.

        sample: The sample's id.
        """
        return self._say("sample_show", SampleView, {"sample": sample})

    def list(self, *, after: Optional[str] = None, limit: Optional[int] = None) -> SampleListed:
        """Lists samples, newest first.

        after: `next` of the page before.
        limit: How many at most; 50 if absent.
        """
        return self._say("sample_list", SampleListed, {"after": after, "limit": limit})


class Check(Noun):
    """Verbs: check."""

    def record(self, sample: str, case: str, *, reached: bool, finding: str, request_id: Optional[str] = None,
               satisfied: Optional[bool] = None, solved: Optional[bool] = None) -> CheckRecorded:
        """Records the check of a sampled case; "not solved" takes the action that the workflow names.

        sample: The sample's id.
        case: The case's number.
        reached: True if the citizen was reached.
        finding: What was found.
        request_id: Makes the verb safe to retry.
        satisfied: Satisfied? Likewise.
        solved: Solved? Told if, and only if, the citizen was reached.
        """
        return self._say("check_record", CheckRecorded, {"sample": sample, "case": case, "reached": reached,
            "finding": finding, "request_id": request_id, "satisfied": satisfied, "solved": solved})


class Duty(Noun):
    """Verbs: duty."""

    def evaluate(self, from_: Day, to: Day, *, appointment: Optional[str] = None, as_of: Optional[Day] = None,
                 known_on: Optional[Day] = None, measure: Optional[int] = None, posts: Optional[bool] = None,
                 tier: Optional[str] = None, unit: Optional[str] = None) -> DutyEvaluated:
        """For each bearer and duty of a span: owed, done, short, status, and what counted.

        from_: The first day of the span.
        to: The last day of the span, included.
        appointment: Only duties of this appointment.
        as_of: Status as seen at the end of this day; today if absent.
        known_on: By what was on record at the end of this day; all that is, if absent.
        measure: Only duties of this measure.
        posts: Give the posts' quotas as well.
        tier: Only duties of this tier. One of county, department, township.
        unit: Only duties of this unit's posts and team.
        """
        return self._say("duty_evaluate", DutyEvaluated, {"from": from_, "to": to, "appointment": appointment,
            "as_of": as_of, "known_on": known_on, "measure": measure, "posts": posts, "tier": tier,
            "unit": unit})

    def explain(self, duty: str, on: Day, *, appointment: Optional[str] = None, as_of: Optional[Day] = None,
                known_on: Optional[Day] = None, unit: Optional[str] = None) -> DutyExplained:
        """Says why one duty of one bearer comes to what it does: rule, tenure, days away, arithmetic, what
        counted and what did not.

        duty: Code of the duty.
        on: A day of the item.
        appointment: Whose; this or `unit`.
        as_of: Status as seen at the end of this day; today if absent.
        known_on: By what was on record at the end of this day; all that is, if absent.
        unit: The unit whose leadership team owes it.
        """
        return self._say("duty_explain", DutyExplained, {"duty": duty, "on": on, "appointment": appointment,
            "as_of": as_of, "known_on": known_on, "unit": unit})

    def forecast(self, *, appointment: Optional[str] = None, measure: Optional[int] = None,
                 tier: Optional[str] = None, to: Optional[Day] = None,
                 unit: Optional[str] = None) -> DutyForecasted:
        """Says what is still to be done and by when, for an official, a unit, a tier or all.

        appointment: Only duties of this appointment.
        measure: Only duties of this measure.
        tier: Only duties of this tier. One of county, department, township.
        to: What falls due by then, at most 366 days ahead; 92 days ahead if absent.
        unit: Only duties of this unit's posts and team.
        """
        return self._say("duty_forecast", DutyForecasted, {"appointment": appointment, "measure": measure,
            "tier": tier, "to": to, "unit": unit})

    def sign_off(self, from_: Day, to: Day, *, measure: Optional[int] = None, note: Optional[str] = None,
                 request_id: Optional[str] = None, tier: Optional[str] = None) -> DutySignedOff:
        """Signs off periods that are over: their figures stand for good, and what is told later shows as an
        amendment.

        from_: The first day of the span; periods that lie within it are signed off.
        to: The last day of it, included; not after yesterday.
        measure: Only duties of this measure.
        note: In words.
        request_id: Makes the verb safe to retry.
        tier: Only duties of this tier. One of county, department, township.
        """
        return self._say("duty_sign_off", DutySignedOff, {"from": from_, "to": to, "measure": measure,
            "note": note, "request_id": request_id, "tier": tier})

    def sign_offs(self, *, after: Optional[str] = None, limit: Optional[int] = None) -> DutySignOffsListed:
        """Lists sign-offs, newest first.

        after: `next` of the page before.
        limit: Lines of a page; 50 if absent.
        """
        return self._say("duty_sign_offs", DutySignOffsListed, {"after": after, "limit": limit})


class Account(Noun):
    """Verbs: account."""

    def show(self, from_: Day, to: Day, *, by: Optional[str] = None,
             publish: Optional[bool] = None) -> AccountShown:
        """The account of casework over the cases received in a span of days, for the whole and divided by
        one thing, with and without what is excluded; fit to publish if asked.

        from_: Cases received on or after this day.
        to: Cases received on or before this day.
        by: Divide by this; only the whole if absent. One of unit, town, village, category, channel, official,
            month, quarter, year, workflow.
        publish: For the public: small numbers are suppressed, as the policy in force today says.
        """
        return self._say("account_show", AccountShown, {"from": from_, "to": to, "by": by,
            "publish": publish})

    def explain(self, figure: str, side: str, *, from_: Day, to: Day, after: Optional[str] = None,
                by: Optional[str] = None, limit: Optional[int] = None, member: Optional[str] = None,
                without_excluded: Optional[bool] = None) -> AccountExplained:
        """The cases behind one figure of the account, each with the reason why it counts or does not.

        figure: Which figure. One of response, resolution, satisfaction, on_time, first_dispatch, bounce,
            reopen, repeat, ended.
        side: Those counted, all `of` which it is a part, or the `rest`. One of count, of, rest.
        from_: Cases received on or after this day.
        to: Cases received on or before this day.
        after: `next` of the page before.
        by: Only of one group: what the account is divided by. One of unit, town, village, category, channel,
            official, month, quarter, year, workflow.
        limit: How many lines at most; 50 if absent.
        member: And which group.
        without_excluded: Leave out the cases excluded (剔除).
        """
        return self._say("account_explain", AccountExplained, {"figure": figure, "side": side, "from": from_,
            "to": to, "after": after, "by": by, "limit": limit, "member": member,
            "without_excluded": without_excluded})


class Dashboard(Noun):
    """Verbs: dashboard."""

    def show(self, *, from_: Optional[Day] = None, to: Optional[Day] = None, town: Optional[str] = None,
             unit: Optional[str] = None, workflow: Optional[str] = None) -> DashboardShown:
        """Cases by state and town, the three rates by month and town, and what is overdue, from counters
        kept up to date.

        from_: Rates since the month of this day; eleven months before `to` if absent.
        to: Until the month of this day, included; this month if absent.
        town: Only this town: 9 digits.
        unit: Counts and overdue only of this unit; the rates are of all.
        workflow: Counts only of this workflow.
        """
        return self._say("dashboard_show", DashboardShown, {"from": from_, "to": to, "town": town,
            "unit": unit, "workflow": workflow})


class Measure(Noun):
    """Verbs: measure."""

    def account(self, from_: Day, to: Day, *, measure: Optional[int] = None) -> MeasureAccounted:
        """What each measure and each contact brought: activities, people reached, matters raised, solved,
        kept fixed.

        from_: Activities that began on or after this day.
        to: Activities that began on or before this day.
        measure: Only this measure and its contact.
        """
        return self._say("measure_account", MeasureAccounted, {"from": from_, "to": to, "measure": measure})


class FindingVerbs(Noun):
    """Verbs: finding."""

    def list(self, from_: Day, to: Day, *, after: Optional[str] = None, kind: Optional[str] = None,
             limit: Optional[int] = None, official: Optional[str] = None,
             unit: Optional[str] = None) -> FindingListed:
        """What looks alike, doubled or done for show: each a question with its evidence, never a verdict.

        from_: Activities that began, and cases received, on or after this day.
        to: On or before this day.
        after: `next` of the page before.
        kind: Only this kind. One of copied_notes, evidence_again, two_places, back_dated, period_end,
            reopened_again, trivial_duty.
        limit: How many at most; 50 if absent.
        official: Only those that concern this official.
        unit: Only those that concern an official of this unit, or a case it has.
        """
        return self._say("finding_list", FindingListed, {"from": from_, "to": to, "after": after,
            "kind": kind, "limit": limit, "official": official, "unit": unit})


class Burden(Noun):
    """Verbs: burden."""

    def show(self, from_: Day, to: Day, *, after: Optional[str] = None, appointment: Optional[str] = None,
             limit: Optional[int] = None, unit: Optional[str] = None) -> BurdenShown:
        """What records cost those who keyed them in: records and fields filled in by hand by appointment
        and week, and how many fields the library filled in.

        from_: Records keyed in on or after this day.
        to: On or before this day.
        after: `next` of the page before.
        appointment: Only by this appointment.
        limit: How many items at most; 50 if absent.
        unit: Only by appointments to posts of this unit.
        """
        return self._say("burden_show", BurdenShown, {"from": from_, "to": to, "after": after,
            "appointment": appointment, "limit": limit, "unit": unit})


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


class Ledger(Noun):
    """Verbs: ledger."""

    def write(self, path: str, from_: Day, *, to: Day, bom: Optional[bool] = None,
              encoding: Optional[str] = None, format: Optional[str] = None, language: Optional[str] = None,
              overwrite: Optional[bool] = None, sheets: Optional[Sequence[str]] = None) -> LedgerWritten:
        """Writes ledgers of activities, cases, duties and supervision to a file, XLSX or CSV, whole or not
        at all.

        path: The file to write.
        from_: The first day of the span.
        to: The last day of the span, included.
        bom: Of a CSV in UTF-8: begin with a byte order mark, as Excel wants it; true if absent.
        encoding: Of a CSV; `utf-8` if absent. One of utf-8, gb18030.
        format: Kind of file; `xlsx` if absent. One of xlsx, csv.
        language: Language of heads and codes; `zh` if absent. One of zh, en.
        overwrite: Replace a file that is there.
        sheets: Which ledgers, in this order; all if absent, of a CSV exactly one.
        """
        return self._say("ledger_write", LedgerWritten, {"path": path, "from": from_, "to": to, "bom": bom,
            "encoding": encoding, "format": format, "language": language, "overwrite": overwrite,
            "sheets": sheets})


class Calendar(Noun):
    """Verbs: calendar."""

    def write(self, path: str, kind: str, *, from_: Day, to: Day, appointment: Optional[str] = None,
              language: Optional[str] = None, overwrite: Optional[bool] = None) -> CalendarWritten:
        """Writes public reception days, or the days that an appointment has to keep in mind, as an
        iCalendar file.

        path: The file to write.
        kind: Public reception days, or what one appointment has to keep in mind. One of reception,
            appointment.
        from_: The first day of the span.
        to: The last day of the span, included.
        appointment: Whose; the asking appointment's if absent. Of `appointment` only.
        language: Language of the entries; `zh` if absent. One of zh, en.
        overwrite: Replace a file that is there.
        """
        return self._say("calendar_write", CalendarWritten, {"path": path, "kind": kind, "from": from_,
            "to": to, "appointment": appointment, "language": language, "overwrite": overwrite})


class Feed(Noun):
    """Verbs: feed."""

    def read(self, *, after: Optional[int] = None, cursor: Optional[str] = None, limit: Optional[int] = None,
             wait_s: Optional[int] = None) -> FeedEvents:
        """Every event in its order, after a cursor or a position; waits for something if asked.

        after: Only events behind this position.
        cursor: A name: letters, digits, `-`, `_` and `.`; events behind it.
        limit: How many at most; 100 if absent.
        wait_s: If there is nothing, wait so many seconds for something.
        """
        return self._say("feed_read", FeedEvents, {"after": after, "cursor": cursor, "limit": limit,
            "wait_s": wait_s})

    def acknowledge(self, cursor: str, position: int, *,
                    request_id: Optional[str] = None) -> FeedAcknowledged:
        """Moves a cursor to where its reader has come, or back.

        cursor: Its name; a new one is made.
        position: All up to here is dealt with; lower than before: to be delivered again.
        request_id: Makes the verb safe to retry.
        """
        return self._say("feed_acknowledge", FeedAcknowledged, {"cursor": cursor, "position": position,
            "request_id": request_id})

    def cursors(self) -> FeedCursorsListed:
        """Lists the cursors of the feed, and how far behind each is."""
        return self._say("feed_cursors", FeedCursorsListed, {})

    def forget(self, cursor: str, *, request_id: Optional[str] = None) -> FeedForgotten:
        """Takes a cursor away.

        cursor: Its name.
        request_id: Makes the verb safe to retry.
        """
        return self._say("feed_forget", FeedForgotten, {"cursor": cursor, "request_id": request_id})


class Audit(Noun):
    """Verbs: audit."""

    def verify(self) -> AuditVerified:
        """Checks the chains of events and the sealed texts, and says where they do not hold."""
        return self._say("audit_verify", AuditVerified, {})


class Store(Noun):
    """Verbs: store."""

    def rebuild(self, *, dry_run: Optional[bool] = None, request_id: Optional[str] = None,
                rows: Optional[int] = None) -> StoreRebuilt:
        """Makes the read tables anew from the events and says what differed.

        dry_run: Only tells the differences and replaces nothing.
        request_id: Makes the verb safe to retry.
        rows: So many rows of each table that differs are told; 20 if absent.
        """
        return self._say("store_rebuild", StoreRebuilt, {"dry_run": dry_run, "request_id": request_id,
            "rows": rows})


class Verbs(Noun):
    """All verbs, by noun."""

    def __init__(self, call: Caller) -> None:
        super().__init__(call)
        self.document = Document(call)
        self.organisation = Organisation(call)
        self.person = Person(call)
        self.activity = Activity(call)
        self.topic = Topic(call)
        self.case = Case(call)
        self.conflict = Conflict(call)
        self.part = Part(call)
        self.merged = Merged(call)
        self.dispatch = Dispatch(call)
        self.deadline = Deadline(call)
        self.workflow = Workflow(call)
        self.supervision = Supervision(call)
        self.card = Card(call)
        self.handover = Handover(call)
        self.tenure = Tenure(call)
        self.absence = Absence(call)
        self.worklist = Worklist(call)
        self.rule = Rule(call)
        self.exclusion = Exclusion(call)
        self.sample = Sample(call)
        self.check = Check(call)
        self.duty = Duty(call)
        self.account = Account(call)
        self.dashboard = Dashboard(call)
        self.measure = Measure(call)
        self.finding = FindingVerbs(call)
        self.burden = Burden(call)
        self.report = Report(call)
        self.ledger = Ledger(call)
        self.calendar = Calendar(call)
        self.feed = Feed(call)
        self.audit = Audit(call)
        self.store = Store(call)

    def supervise(self, *, dry_run: Optional[bool] = None, limit: Optional[int] = None,
                  request_id: Optional[str] = None) -> Supervised:
        """Puts on record what has fallen due under the ladder in force, each rung once for each run of a
        clock, and says when it wants to be called next.

        dry_run: Only list what would be reached.
        limit: Rungs at most in this call; 200 if absent.
        request_id: Makes the verb safe to retry.
        """
        return self._say("supervise", Supervised, {"dry_run": dry_run, "limit": limit,
            "request_id": request_id})

    def trace(self, *, activity: Optional[str] = None, after: Optional[str] = None,
              case: Optional[str] = None, contact: Optional[int] = None, from_: Optional[Day] = None,
              goal: Optional[int] = None, limit: Optional[int] = None, measure: Optional[int] = None,
              to: Optional[Day] = None) -> Traced:
        """Follows the chain goal, contact, measure, activity, case, verified outcome both ways from any
        link of it.

        activity: Or an activity's id.
        after: `next` of the page before.
        case: A case's number.
        contact: Or a contact's number; likewise.
        from_: Activities that began on or after this day.
        goal: Or a goal's number; likewise.
        limit: So many activities on a page, each with its cases; 50 if absent.
        measure: Or a measure's number; then also `from` and `to`.
        to: Activities that began on or before this day.
        """
        return self._say("trace", Traced, {"activity": activity, "after": after, "case": case,
            "contact": contact, "from": from_, "goal": goal, "limit": limit, "measure": measure, "to": to})
