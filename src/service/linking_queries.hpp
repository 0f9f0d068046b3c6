// What the verbs of linked cases ask the store; each has its index, and a test asks SQLite for its plan.
#pragma once

namespace lianxin::service::queries {

/// The last case by which a person brought a matter of the kind, in an area (by its leading digits) and a span.
constexpr const char* kSameMatter =
    "SELECT case_no FROM cases WHERE jurisdiction = :j AND person = :p AND case_no <> :n AND workflow = :w AND "
    "standing <> 'reported' AND (:any = 'any' OR category = :c) AND area >= :a AND area < :b AND received_at >= :f AND "
    "received_at <= :t ORDER BY received_at DESC, case_no DESC LIMIT 1";

constexpr const char* kLinksOf =
    "SELECT l.kind, l.other, l.earlier, l.recognised, l.linked_at, l.ground, c.workflow, c.workflow_version, c.state, "
    "c.standing FROM links l JOIN cases c ON c.jurisdiction = l.jurisdiction AND c.case_no = l.other WHERE "
    "l.jurisdiction = :j AND l.case_no = :c ORDER BY l.linked_at, l.other, l.kind";

/// The cases that one brings again, one step back.
constexpr const char* kEarlierOf =
    "SELECT c.case_no, c.workflow, c.workflow_version, c.received_at, c.state, c.standing, c.closed_at, c.solved FROM "
    "links l JOIN cases c ON c.jurisdiction = l.jurisdiction AND c.case_no = l.other WHERE l.jurisdiction = :j AND "
    "l.case_no = :c AND l.kind = 'repeat' AND l.earlier = 1";

constexpr const char* kLinkBetween =
    "SELECT linked_at FROM links WHERE jurisdiction = :j AND case_no = :c AND other = :o AND kind = :k";

}  // namespace lianxin::service::queries
