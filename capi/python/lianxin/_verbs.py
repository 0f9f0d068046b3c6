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
    _members = {
        "cannot": "",
        "fix_now": "",
        "keep_fixed": "",
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
    #: Cards issued, oldest first.
    cards: List[CardView]
    #: When it reached a final state; absent again once reopened.
    closed_at: Optional[datetime]
    #: The matter was brought before (重复信访): newest first.
    earlier: List[EarlierCase]
    #: Ids of the host.
    external: List[ExternalId]
    #: The appointment responsible.
    handler: Optional[str]
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
    #: Who brought it.
    person: Optional[str]
    #: Rungs of supervision reached, by clock.
    rungs: List[RungView]
    #: What the citizen says.
    summary: Optional[str]
    #: The unit responsible.
    unit: Optional[str]
    #: An urgent matter.
    urgent: Optional[bool]
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
        "cards": "[CardView]",
        "closed_at": "time",
        "earlier": "[EarlierCase]",
        "external": "[ExternalId]",
        "handler": "",
        "items": "[ItemView]",
        "leader": "",
        "links": "[LinkView]",
        "marks": "[]",
        "merged": "[MergedView]",
        "merged_into": "MergedIntoView",
        "money": "CaseMoney",
        "notices": "[NoticeView]",
        "outcome": "Outcome",
        "person": "",
        "rungs": "[RungView]",
        "summary": "",
        "unit": "",
        "urgent": "",
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
    #: text, code, flag, fen, count, date, unit, appointment, person, activity or topic.
    type: str
    #: The values that a field of type code may take.
    codes: List[CodeView]
    #: Must be given.
    required: Optional[bool]
    _members = {
        "name": "",
        "title": "LocalText",
        "type": "",
        "codes": "[CodeView]",
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

        kind: Kind of document. One of mechanism, workflow, calendar, catalogue, ladder.
        id: The document's id.
        version: The version; the latest adopted if absent.
        """
        return self._say("document_show", DocumentShown, {"kind": kind, "id": id, "version": version})

    def list(self, *, kind: Optional[str] = None) -> DocumentListed:
        """Lists the adopted documents.

        kind: Only documents of this kind. One of mechanism, workflow, calendar, catalogue, ladder.
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
             urgent: Optional[bool] = None, workflow: Optional[str] = None) -> CaseMoved:
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
        urgent: An urgent matter, for which a workflow may lay down other limits.
        workflow: The workflow document to follow; `matter` if absent.
        """
        return self._say("case_open", CaseMoved, {"category": category, "summary": summary, "area": area,
            "external": external, "leader": leader, "occurred_at": occurred_at, "person": person,
            "provenance": provenance, "request_id": request_id, "urgent": urgent, "workflow": workflow})

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

    def actions(self, case: str) -> CaseActionsExplained:
        """Explains every action of a case: open or not, all that stands in the way, who could take it, what
        it takes.

        case: The case's number.
        """
        return self._say("case_actions", CaseActionsExplained, {"case": case})

    def simulate(self, case: str, action: str, *, fields: Optional[Mapping[str, Scalar]] = None,
                 occurred_at: Optional[Time] = None) -> CaseSimulated:
        """Tells what would come of an action taken now, without writing; a refusal is part of the reply.

        case: The case's number.
        action: Code of the action in the workflow document.
        fields: The action's fields: texts, true or false, whole numbers.
        occurred_at: When it would be done; now if absent, never in the future.
        """
        return self._say("case_simulate", CaseSimulated, {"case": case, "action": action, "fields": fields,
            "occurred_at": occurred_at})

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
        self.merged = Merged(call)
        self.dispatch = Dispatch(call)
        self.deadline = Deadline(call)
        self.workflow = Workflow(call)
        self.supervision = Supervision(call)
        self.card = Card(call)
        self.duty = Duty(call)
        self.report = Report(call)
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
