#include "base/json.hpp"

#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"

template class nlohmann::basic_json<>;
template class nlohmann::detail::serializer<nlohmann::json>;

namespace lianxin {
namespace {

/// Builds the value and refuses what we don't let in, before it can exhaust the stack or hide behind a duplicate.
class Builder : public nlohmann::json_sax<Json> {
public:
    Builder(const JsonLimits& limits, std::vector<std::string>* duplicates)
        : limits_(limits), duplicates_(duplicates) {}

    Json take() { return std::move(root_); }

    bool null() override { return put(nullptr); }
    bool boolean(bool v) override { return put(v); }
    bool number_integer(number_integer_t v) override { return put(v); }
    bool number_unsigned(number_unsigned_t v) override { return put(v); }
    bool number_float(number_float_t v, const string_t&) override { return put(v); }
    bool binary(binary_t&) override { return false; }

    bool string(string_t& v) override {
        if (has_nul(v)) refuse_nul(here_with_key());
        return put(std::move(v));
    }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& k) override {
        if (has_nul(k)) refuse_nul(here());
        Level& top = stack_.back();
        top.skip = top.value->contains(k);
        if (top.skip) {
            if (duplicates_ == nullptr)
                throw Error("json.duplicate_key", "A member appears twice in one object.", "同一对象中成员重复出现。",
                            here() + pointer_token(k));
            duplicates_->push_back(here() + pointer_token(k));
        }
        top.key = std::move(k);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        throw Error("json.malformed", cat("The text is not JSON: it breaks at byte ", position, "."),
                    cat("文本不是合法的JSON：第", position, "字节处有误。"), here(), cat("{\"byte\":", position, "}"));
    }

private:
    struct Level {
        Json* value;
        std::string key;
        bool skip = false;  // the value of a duplicate key is read, but not kept
    };

    static bool has_nul(const std::string& text) { return text.find('\0') != std::string::npos; }

    [[noreturn]] static void refuse_nul(std::string pointer) {
        throw Error("json.nul_character", "U+0000 is not allowed in a text.", "文本中不允许出现U+0000字符。",
                    std::move(pointer));
    }

    /// The place of the value that comes next: within an object, below the key that was read last.
    std::string here_with_key() const {
        const bool member = !stack_.empty() && stack_.back().value->is_object();
        return member ? here() + pointer_token(stack_.back().key) : here();
    }

    std::string here() const {
        std::string out;
        for (const Level& level : stack_) {
            if (level.value->is_array())
                out += pointer_token(level.value->size() - (&level == &stack_.back() ? 0 : 1));
            else if (&level != &stack_.back())
                out += pointer_token(level.key);
        }
        return out;
    }

    Json* place(Json&& v) {
        if (stack_.empty()) {
            root_ = std::move(v);
            return &root_;
        }
        Level& top = stack_.back();
        if (top.value->is_array()) {
            top.value->push_back(std::move(v));
            return &top.value->back();
        }
        if (top.skip) {
            discarded_.push_back(std::make_unique<Json>(std::move(v)));
            return discarded_.back().get();
        }
        return &((*top.value)[top.key] = std::move(v));
    }

    bool put(Json&& v) {
        place(std::move(v));
        return true;
    }

    bool open(Json&& v) {
        if (stack_.size() >= limits_.depth)
            throw Error("json.too_deep", cat("Nesting is limited to ", limits_.depth, " levels."),
                        cat("嵌套层数不得超过", limits_.depth, "层。"));
        Json* at = place(std::move(v));
        stack_.push_back({at, {}, false});
        return true;
    }

    bool close() {
        stack_.pop_back();
        return true;
    }

    const JsonLimits& limits_;
    std::vector<std::string>* duplicates_;
    Json root_;
    std::vector<Level> stack_;
    std::vector<std::unique_ptr<Json>> discarded_;
};

Json parse(std::string_view text, std::vector<std::string>* duplicates, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        throw Error("json.too_large", cat("The text has ", text.size(), " bytes; ", limits.bytes, " are allowed."),
                    cat("文本共", text.size(), "字节，上限为", limits.bytes, "字节。"));
    if (!is_utf8(text)) throw Error("json.not_utf8", "The text is not valid UTF-8.", "文本不是合法的UTF-8编码。");
    if (text.substr(0, 3) == "\xEF\xBB\xBF")  // the parser would pass over it
        throw Error("json.malformed", "The text begins with a byte order mark, which JSON does not.",
                    "文本以字节顺序标记（BOM）开头，不是合法的JSON。", {}, "{\"byte\":1}");
    Builder builder(limits, duplicates);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

}  // namespace

Json parse_json(std::string_view text, const JsonLimits& limits) { return parse(text, nullptr, limits); }

Json parse_json(std::string_view text, std::vector<std::string>& duplicates, const JsonLimits& limits) {
    return parse(text, &duplicates, limits);
}

std::string canonical(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::strict); }

}  // namespace lianxin
