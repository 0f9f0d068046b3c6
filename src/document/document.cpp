// Loading a document: parse, hold against the built-in schema, tell every fault. The only place that sees
// valijson.
#include "document/document.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/text.hpp"
#include "codec/names.hpp"
#include "document/faults.hpp"
#include "lianxin/error.hpp"
#include "resources/resources.hpp"

namespace lianxin::document {
namespace {

struct Compiled {
    Json json;
    valijson::Schema schema;
};

/// valijson checks `format` with std::regex, which overflows the stack on a long text, and reads numbers
/// there as texts. Formats are our own walker's business.
void drop_formats(Json& schema) {
    if (schema.is_object() && schema.contains("format") && schema["format"].is_string()) schema.erase("format");
    if (schema.is_structured())
        for (Json& below : schema) drop_formats(below);
}

std::unique_ptr<const Compiled> compile(const std::string& kind) {
    const auto text = resources::find(kind + ".schema");
    if (!text)
        throw Error("document.no_schema", cat("There is no schema for documents of kind '", kind, "'."),
                    cat("没有“", kind, "”类文档的模式定义。"));
    auto compiled = std::make_unique<Compiled>();
    compiled->json = parse_json(*text);
    Json plain = compiled->json;
    drop_formats(plain);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    const valijson::adapters::NlohmannJsonAdapter adapter(plain);
    parser.populateSchema(adapter, compiled->schema);
    return compiled;
}

/// Compiled once per process; what is compiled never changes, so many threads may read it.
const Compiled& compiled(std::string_view kind) {
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<const Compiled>, std::less<>> known;
    const std::lock_guard<std::mutex> lock(mutex);
    const auto it = known.find(kind);
    if (it != known.end()) return *it->second;
    std::string name(kind);
    auto fresh = compile(name);
    return *known.emplace(std::move(name), std::move(fresh)).first->second;
}

/// valijson says "<root>", "[measures]", "[3]"; whether a part is an index only the value tells.
std::string pointer_of(const std::vector<std::string>& context, const Json& value) {
    std::string pointer;
    const Json* at = &value;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const std::string part = context[i].substr(1, context[i].size() - 2);
        pointer += pointer_token(std::string_view(part));
        if (at->is_object() && at->contains(part))
            at = &(*at)[part];
        else if (at->is_array() && is_digits(part, part.size()) && part.size() < 9 && std::stoul(part) < at->size())
            at = &(*at)[std::stoul(part)];
        else
            break;
    }
    return pointer;
}

/// What valijson finds although our walker found nothing: a keyword that only valijson knows.
std::vector<Fault> second_opinion(const Compiled& schema, const Json& value) {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    const valijson::adapters::NlohmannJsonAdapter adapter(value);
    valijson::ValidationResults results;
    if (validator.validate(schema.schema, adapter, &results)) return {};
    std::vector<std::string> deepest;
    for (valijson::ValidationResults::Error error; results.popError(error);)
        if (error.context.size() > deepest.size()) deepest = error.context;
    return {Fault{"document.schema",
                  pointer_of(deepest, value),
                  "The value does not fit the schema.",
                  "值不符合文档模式的要求。",
                  {}}};
}

/// `json.malformed` of the parser is `document.malformed` of the document.
Fault unreadable(const Error& error) {
    return Fault{"document" + error.code().substr(error.code().find('.')),
                 error.pointer(),
                 error.message(),
                 error.message_zh(),
                 {}};
}

}  // namespace

Loaded load(std::string_view text, std::string_view kind) {
    const Compiled& schema = compiled(kind);
    Loaded loaded;
    std::vector<std::string> duplicates;
    try {
        loaded.value = parse_json(text, duplicates);
    } catch (const Error& error) {
        loaded.faults.push_back(unreadable(error));
        return loaded;
    }
    std::vector<Fault> faults = schema_faults(schema.json, loaded.value);
    if (faults.empty()) faults = second_opinion(schema, loaded.value);
    loaded.usable = faults.empty();
    if (duplicates.size() > kMaxFaults) duplicates.resize(kMaxFaults);
    for (std::string& pointer : duplicates)
        loaded.faults.push_back(Fault{"document.duplicate_key",
                                      std::move(pointer),
                                      "The member appears twice here.",
                                      "该成员在此重复出现。",
                                      {}});
    loaded.faults.insert(loaded.faults.end(), std::make_move_iterator(faults.begin()),
                         std::make_move_iterator(faults.end()));
    return loaded;
}

std::optional<DocumentKind> kind_of(std::string_view text) {
    try {
        std::vector<std::string> duplicates;
        const Json value = parse_json(text, duplicates);
        const auto kind = value.is_object() ? value.find("kind") : value.end();
        if (kind == value.end() || !kind->is_string()) return std::nullopt;
        return codec::value_of<DocumentKind>(kind->get_ref<const std::string&>());
    } catch (const Error&) {  // no JSON, so it names no kind
    }
    return std::nullopt;
}

}  // namespace lianxin::document
