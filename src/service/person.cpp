// The person verbs. A person's fields stand in one table, sealed by a salted hash in the event.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "person/events.hpp"
#include "service/numbers.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// The personal part of a registration as it is kept: canonical JSON of the fields that say something.
std::string personal(const PersonRegister& request) {
    PersonRegister kept = request;
    kept.request_id.clear();
    return codec::text(kept);
}

/// Of the fields that no event holds; what the host tells by itself, an id of its own, nobody fills in.
std::int64_t personal_fields(const PersonRegister& r) {
    const std::string* const all[] = {&r.name, &r.phone, &r.id_number, &r.area, &r.address, &r.notes};
    return std::count_if(std::begin(all), std::end(all), [](const std::string* one) { return !one->empty(); });
}

void check(const Work& work, const PersonRegister& request) {
    if (!request.area.empty() && work.directory->area(request.area) == nullptr)
        throw Error("person.unknown_area", "There is no area of this code.", "没有此代码的区划。", "/area");
    if (request.name.empty() && request.kind == PersonKind::person)
        throw Error("person.no_name", "A person has a name, or a pseudonym.", "须填写姓名或化名。", "/name");
    if (request.household.empty()) return;
    const auto kind = work.tx.db().row<std::string>("SELECT kind FROM persons WHERE jurisdiction = :j AND person = :p",
                                                    work.tx.jurisdiction(), request.household);
    if (!kind || std::get<0>(*kind) != codec::name_of(PersonKind::household))
        throw Error("person.unknown_household", "There is no household of this id.", "没有此编号的户。", "/household");
}

}  // namespace

PersonRegistered person_register(Work& work, const PersonRegister& request) {
    check(work, request);
    refuse_taken_external(work.tx, "person", request.external);
    const std::string id = person_id(work.tx);
    const std::string salt = security::random_hex(16);
    const std::string body = personal(request);
    const std::string hash = security::sealed_hash(work.tx.hash(), salt, body);
    work.tx.db().run(
        "INSERT INTO person_data (jurisdiction, person, salt, hash, cipher, wrapped_key, body) "
        "VALUES (:j, :p, :s, :h, '', '', :b)",
        work.tx.jurisdiction(), id, salt, hash, body);
    std::vector<person::Event> events{person::PersonRegistered{id, request.kind, request.household, hash,
                                                               request.provenance, personal_fields(request)}};
    work.tx.append("person/" + id, 0, events, work.occasion());
    return {id};
}

PersonShown person_show(Work& work, const PersonShow& request) {
    const auto row = work.tx.db().row<std::string, std::string, std::string>(
        "SELECT kind, household, provenance FROM persons WHERE jurisdiction = :j AND person = :p",
        work.tx.jurisdiction(), request.person);
    if (!row) throw Error("person.not_found", "There is no person of this id.", "没有此编号的人员。", "/person");
    PersonShown reply;
    reply.person = request.person;
    reply.kind = codec::value_of<PersonKind>(std::get<0>(*row)).value();
    reply.household = std::get<1>(*row);
    reply.provenance = codec::value_of<Provenance>(std::get<2>(*row)).value();
    const auto data = work.tx.db().row<std::string>(
        "SELECT body FROM person_data WHERE jurisdiction = :j AND person = :p", work.tx.jurisdiction(), request.person);
    if (data) {  // absent once the person's data were erased
        const auto kept = codec::stored<PersonRegister>(std::get<0>(*data));
        reply.name = kept.name;
        reply.phone = kept.phone;
        reply.id_number = kept.id_number;
        reply.area = kept.area;
        reply.address = kept.address;
        reply.notes = kept.notes;
        reply.external = kept.external;
    }
    for (auto& [case_no] : work.tx.db().rows<std::string>(
             "SELECT case_no FROM cases WHERE jurisdiction = :j AND person = :p ORDER BY case_no",
             work.tx.jurisdiction(), request.person))
        reply.cases.push_back(std::move(case_no));
    return reply;
}

}  // namespace lianxin::service
