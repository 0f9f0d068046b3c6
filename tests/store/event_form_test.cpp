// The byte form of an event, held to vectors that another implementation computed.
#include "store/event_form.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "lianxin/error.hpp"
#include "security/digest.hpp"

namespace lianxin::store {
namespace {

const Json& vectors() {
    static const Json kVectors = [] {
        std::ifstream in(LIANXIN_SOURCE_DIR "/tests/store/vectors/event-form.json");
        return Json::parse(in);
    }();
    return kVectors;
}

TEST(EventForm, IsTheCanonicalTextOfTheVectors) {
    for (const Json& vector : vectors().at("events")) {
        const Json& said = vector["event"];
        const Envelope e = read_event(said.dump());
        EXPECT_EQ(event_text(e), vector["text"].get<std::string>());
    }
}

TEST(EventForm, HashesAreThoseOfAnotherImplementation) {
    for (const Json& vector : vectors().at("events")) {
        const auto text = vector["text"].get<std::string>();
        EXPECT_EQ(security::digest(HashAlgorithm::sm3, text), vector["sm3"]);
        EXPECT_EQ(security::digest(HashAlgorithm::sha256, text), vector["sha256"]);
    }
}

TEST(EventForm, ASealedTextIsHashedWithItsSalt) {
    for (const Json& vector : vectors().at("sealed")) {
        const auto salt = vector["salt"].get<std::string>();
        const auto body = vector["body"].get<std::string>();
        EXPECT_EQ(security::sealed_hash(HashAlgorithm::sm3, salt, body), vector["sm3"]);
        EXPECT_EQ(security::sealed_hash(HashAlgorithm::sha256, salt, body), vector["sha256"]);
    }
}

TEST(EventForm, ReadingAndWritingGivesTheSameText) {
    for (const Json& vector : vectors().at("events")) {
        const auto text = vector["text"].get<std::string>();
        EXPECT_EQ(event_text(read_event(text)), text);
    }
}

TEST(EventForm, ATextThatIsNoEventIsRefused) {
    EXPECT_THROW(read_event("{}"), Error);
    EXPECT_THROW(read_event("[1]"), Error);
    EXPECT_THROW(read_event("not json"), Error);
    Json later = vectors().at("events")[0]["event"];
    later["form"] = 2;
    EXPECT_THROW(read_event(later.dump()), Error);
}

}  // namespace
}  // namespace lianxin::store
