#include "codec/stored.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace lianxin::codec {

std::string Tree<rapidjson::Value>::canonical(const Value& v) {
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> writer(text);
    v.Accept(writer);
    return lianxin::canonical(parse_json({text.GetString(), text.GetSize()}));
}

}  // namespace lianxin::codec
