// The list of verbs written down: as JSON for machines, as a page for people.
#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "codec/names.hpp"
#include "lianxin/version.hpp"
#include "service/verbs.hpp"

namespace lianxin::service {

namespace {

/// Moves the schemas of named types out to one place, where each stands once.
class Types {
public:
    /// The schema with each named type in it replaced by a reference.
    Json refer(Json schema) {
        if (!schema.is_object() && !schema.is_array()) return schema;
        for (Json& item : schema) item = refer(std::move(item));
        const bool named = schema.is_object() && schema.contains("title") && schema["title"].is_string();
        return named ? keep(std::move(schema)) : schema;
    }

    Json take() { return std::move(types_); }

private:
    Json keep(Json schema) {
        const std::string name = schema["title"];
        Json out = {{"$ref", "#/types/" + name}};
        if (schema.contains("description")) out["description"] = schema["description"];
        schema.erase("title");
        schema.erase("description");
        const auto known = types_.find(name);
        if (known == types_.end())
            types_[name] = std::move(schema);
        else if (*known != schema)
            throw std::logic_error("two types are called " + name);
        return out;
    }

    Json types_ = Json::object();
};

Json callers(const security::Permission& may) {
    Json functions = Json::array();
    for (const Function f : may.functions) functions.push_back(codec::name_of(f));
    const bool anyone = may.appointed && may.functions.empty();
    return {{"anyone", anyone}, {"functions", std::move(functions)}, {"installer", may.installer}};
}

std::string who_may(const security::Permission& may) {
    std::string out = may.appointed && may.functions.empty() ? "any appointment" : "";
    for (const Function f : may.functions) out += cat(out.empty() ? "`" : ", `", codec::name_of(f), "`");
    return may.installer ? out + ", installer" : out;
}

std::string type_name(const Json& schema) {
    if (schema.contains("$ref")) {
        const std::string ref = schema["$ref"];
        const std::string name = ref.substr(ref.rfind('/') + 1);
        return "[" + name + "](#" + name + ")";
    }
    if (schema.contains("enum")) {
        std::string out;
        for (const auto& code : schema["enum"]) out += (out.empty() ? "`" : " \\| `") + code.get<std::string>() + "`";
        return out;
    }
    if (!schema.contains("type")) return "";
    if (schema["type"].is_array()) {
        std::string out;
        for (const auto& type : schema["type"]) out += (out.empty() ? "" : " \\| ") + type.get<std::string>();
        return out;
    }
    const std::string type = schema["type"];
    if (type == "array") return "array of " + type_name(schema["items"]);
    if (type == "object" && schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
        return "object of " + type_name(schema["additionalProperties"]);
    return schema.contains("format") ? schema["format"].get<std::string>() : type;
}

std::string member_row(const std::string& name, const Json& schema, bool required) {
    return cat("| `", name, required ? "`" : "`?", " | ", type_name(schema), " | ", schema.value("description", ""),
               " |\n");
}

/// Required members first, in the order of the description.
std::string member_table(const Json& type) {
    const Json& object = type.contains("anyOf") ? type["anyOf"][0] : type;
    const Json& properties = object["properties"];
    if (properties.empty()) return "No members.\n\n";
    const Json required = object.value("required", Json::array());
    std::string out = "| member | type | |\n|---|---|---|\n";
    for (const std::string name : required) out += member_row(name, properties[name], true);
    for (const auto& item : properties.items())
        if (std::find(required.begin(), required.end(), item.key()) == required.end())
            out += member_row(item.key(), item.value(), false);
    return out + "\n";
}

}  // namespace

Json verb_list() {
    Types types;
    Json list = Json::array();
    for (const Verb& verb : verbs()) {
        list.push_back({{"name", verb.name},
                        {"since", verb.since},
                        {"writes", verb.writes},
                        {"callers", callers(verb.permission)},
                        {"summary", {{"en", verb.summary}, {"zh", verb.summary_zh}}},
                        {"errors", verb.errors},
                        {"request", types.refer(verb.request_schema())["$ref"]},
                        {"reply", types.refer(verb.reply_schema())["$ref"]}});
    }
    return {{"version", std::string(version())},
            {"errors", common_errors()},
            {"verbs", std::move(list)},
            {"types", types.take()}};
}

std::string verb_page() {
    const Json list = verb_list();
    std::string out =
        "# Verbs\n\n"
        "<!-- Written from src/service/verbs.cpp by the test VerbList: LIANXIN_UPDATE=1 writes it anew. -->\n\n"
        "Every verb takes one JSON object and gives one. A member marked `?` may be absent. Times are RFC 3339 with an "
        "offset, days ISO 8601; whole numbers beyond 53 bits travel as text.\n\n"
        "每个操作接收一个 JSON 对象并返回一个 JSON 对象；带 `?` 的成员可以缺省。\n\n"
        "Every verb may also give: ";
    bool first = true;
    for (const char* code : common_errors()) {
        out += cat(first ? "`" : ", `", code, "`");
        first = false;
    }
    out += ".\n\n| verb | | writes | who may | since |\n|---|---|---|---|---|\n";
    for (const Verb& verb : verbs())
        out += cat("| [`", verb.name, "`](#", verb.name, ") | ", verb.summary, "<br>", verb.summary_zh, " | ",
                   verb.writes ? "yes" : "", " | ", who_may(verb.permission), " | ", verb.since, " |\n");
    for (const Json& verb : list["verbs"]) {
        const std::string name = verb["name"];
        out += cat("\n## ", name, "\n\n", verb["summary"]["en"].get<std::string>(), "\n\n",
                   verb["summary"]["zh"].get<std::string>(), "\n\n");
        for (const char* side : {"request", "reply"}) {
            const std::string ref = verb[side];
            const std::string type = ref.substr(ref.rfind('/') + 1);
            out += cat("**", side, "** `", type, "`\n\n", member_table(list["types"][type]));
        }
        if (verb["errors"].empty()) continue;
        out += "Errors of its own:";
        for (const auto& code : verb["errors"]) out += cat(" `", code.get<std::string>(), "`");
        out += "\n";
    }
    out += "\n## Types\n";
    for (const auto& type : list["types"].items()) out += cat("\n### ", type.key(), "\n\n", member_table(type.value()));
    return out;
}

}  // namespace lianxin::service
