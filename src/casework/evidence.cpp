#include "casework/evidence.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::casework {
namespace {

using workflow::Action;
using workflow::Field;
using workflow::FieldType;

const Field& field_of(const Action& action, const CaseEvidence& file, const std::string& here) {
    const Field* field = workflow::field_of(action, file.field);
    if (field && field->type == FieldType::evidence) return *field;
    Json allowed = Json::array();
    for (const Field& one : action.fields)
        if (one.type == FieldType::evidence) allowed.push_back(one.name);
    throw Error("case.unknown_field", cat("The action '", action.code, "' has no such field of type evidence."),
                cat("动作“", action.title.zh, "”没有此材料字段。"), here + "/field", Json{{"allowed", allowed}}.dump());
}

void check_kind(const Field& field, const CaseEvidence& file, const std::string& here) {
    Json allowed = Json::array();
    for (const workflow::CodeTitle& kind : field.codes) {
        if (kind.code == file.kind) return;
        allowed.push_back(kind.code);
    }
    throw Error("case.field_code", cat("The field '", field.name, "' takes no evidence of this kind."),
                cat("字段“", field.title.zh, "”不接受此种类的材料。"), here + "/kind",
                Json{{"allowed", allowed}}.dump());
}

/// One digest, of either sort. The same file can't bear out two things, such as before and after.
void check_digest(const CaseEvidence& file, std::set<std::string>& seen, const std::string& here) {
    const bool one = file.sha256.empty() != file.sm3.empty();
    const std::string& digest = file.sha256.empty() ? file.sm3 : file.sha256;
    if (!one || !is_hex(digest, 64))
        throw Error("case.evidence_digest", "A file has one digest, sha256 or sm3, of 64 hex digits in lower case.",
                    "每个文件须有且只有一个摘要（sha256或者sm3），为64位小写十六进制数字。", here);
    if (!seen.insert(digest).second)
        throw Error("case.evidence_twice", "The same file stands here twice.", "同一文件重复提供。", here);
}

void check_enough(const Action& action, const Field& field, const std::vector<CaseEvidence>& files) {
    const auto told = [&](const std::string& kind) {
        return std::any_of(files.begin(), files.end(), [&](const CaseEvidence& file) {
            return file.field == field.name && (kind.empty() || file.kind == kind);
        });
    };
    if (!told({})) {
        if (field.required)
            throw Error("case.missing_field", cat("'", action.code, "' needs evidence for '", field.name, "'."),
                        cat("“", action.title.zh, "”须提供“", field.title.zh, "”。"), "/evidence",
                        Json{{"field", field.name}}.dump());
        return;
    }
    Json missing = Json::array();
    std::string names, names_zh;
    for (const workflow::CodeTitle& kind : field.codes) {
        const bool needed = std::find(field.needs.begin(), field.needs.end(), kind.code) != field.needs.end();
        if (!needed || told(kind.code)) continue;
        missing.push_back(kind.code);
        names += (names.empty() ? "" : ", ") + kind.title.in(true);
        names_zh += (names_zh.empty() ? "" : "、") + kind.title.zh;
    }
    if (!missing.empty())
        throw Error("case.missing_evidence", cat("'", action.code, "' also needs: ", names, "."),
                    cat("“", action.title.zh, "”还须提供：", names_zh, "。"), "/evidence",
                    Json{{"field", field.name}, {"missing", missing}}.dump());
}

}  // namespace

void check_evidence(const Action& action, const std::vector<CaseEvidence>& files) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string here = "/evidence" + pointer_token(i);
        check_kind(field_of(action, files[i], here), files[i], here);
        check_digest(files[i], seen, here);
    }
    for (const Field& field : action.fields)
        if (field.type == FieldType::evidence) check_enough(action, field, files);
}

std::optional<EvidenceGiven> evidence_given(const Action& action, const std::vector<CaseEvidence>& files) {
    if (files.empty()) return std::nullopt;
    EvidenceGiven event{action.code, {}};
    for (const CaseEvidence& file : files)
        event.files.push_back({file.field, file.kind, file.sha256, file.sm3, Sealed(file.reference)});
    return event;
}

}  // namespace lianxin::casework
