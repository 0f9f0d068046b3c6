/* The numbered conventions of lianxin.h, each held from plain C. Exits with the number of sentences that don't hold. */
#include <lianxin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

static void expect(int holds, const char* sentence) {
    if (holds) return;
    ++failures;
    fprintf(stderr, "does not hold: %s\n", sentence);
}

static int says(const lx_text* text, const char* part) { return strstr(lx_text_data(text), part) != NULL; }

/* Expects a failure with this status and code; frees the text. */
static void expect_failure(lx_status got, lx_status wanted, lx_text** text, const char* code, const char* sentence) {
    lx_text* reply = *text;
    expect(got == wanted, sentence);
    expect(says(reply, "\"code\":\"") && says(reply, code), sentence);
    expect(says(reply, "\"message\":\"") && says(reply, "\"message_zh\":\"") && says(reply, "\"pointer\":\"") &&
               says(reply, "\"details\":{"),
           "an error document has code, message, message_zh, pointer and details");
    lx_text_free(reply);
    *text = NULL;
}

static lx_store* open_store(void) {
    lx_store* store = NULL;
    lx_text* reply = NULL;
    const char* options = "{\"time_source\":\"manual\",\"now\":\"2024-03-01T09:00:00+08:00\"}";
    expect(lx_store_open("sqlite::memory:", options, &store, &reply) == LX_OK, "a store in memory opens");
    expect(strcmp(lx_text_data(reply), "{\"now\":\"2024-03-01T09:00:00+08:00\"}") == 0,
           "opening tells the store's time");
    lx_text_free(reply);
    return store;
}

static lx_session* install(lx_store* store) {
    lx_session* session = NULL;
    expect(lx_session_begin(store, "{\"jurisdiction\":\"990001\",\"installer\":true}", &session, NULL) == LX_OK,
           "an installer's session begins; a reply that nobody wants is not made");
    return session;
}

static void statuses_are_pinned(void) {
    expect(LX_OK == 0 && LX_REFUSED == 10 && LX_INVALID == 20 && LX_FORBIDDEN == 30 && LX_NOT_FOUND == 40, "statuses");
    expect(LX_CONFLICT == 50 && LX_CANCELLED == 55 && LX_STORE == 60 && LX_NOMEM == 70 && LX_INTERNAL == 80,
           "statuses");
    expect(sizeof(lx_status) == sizeof(int), "a status is as wide as an int");
}

static void free_functions_take_null(void) {
    lx_text_free(NULL);
    lx_session_end(NULL);
    lx_store_close(NULL);
    expect(strcmp(lx_text_data(NULL), "") == 0 && lx_text_size(NULL) == 0, "no text is an empty text");
}

static void missing_arguments_are_told(void) {
    const char* code = "request.null_argument";
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    lx_store* no_store = NULL;
    lx_session* no_session = NULL;
    expect_failure(lx_builtin(NULL, &reply), LX_INVALID, &reply, code, "no name");
    expect_failure(lx_store_open(NULL, NULL, &no_store, &reply), LX_INVALID, &reply, code, "no uri");
    expect_failure(lx_store_open("sqlite::memory:", NULL, NULL, &reply), LX_INVALID, &reply, code, "no out-handle");
    expect_failure(lx_store_now(NULL, &reply), LX_INVALID, &reply, code, "no store");
    expect_failure(lx_store_time_set(NULL, "{}", &reply), LX_INVALID, &reply, code, "no store");
    expect_failure(lx_session_begin(NULL, "{}", &no_session, &reply), LX_INVALID, &reply, code, "no store");
    expect_failure(lx_session_begin(store, "{}", NULL, &reply), LX_INVALID, &reply, code, "no out-handle");
    expect_failure(lx_call(NULL, "case_list", NULL, &reply), LX_INVALID, &reply, code, "no session");
    expect_failure(lx_call(session, NULL, NULL, &reply), LX_INVALID, &reply, code, "no verb");
    expect_failure(lx_case_open(NULL, "{}", &reply), LX_INVALID, &reply, code, "no session");
    expect(lx_case_open(NULL, NULL, NULL) == LX_INVALID, "nothing at all");
    lx_session_end(session);
    lx_store_close(store);
}

static void failing_calls_clear_their_out_handles(void) {
    lx_store* store = (lx_store*)&failures;
    lx_session* session = (lx_session*)&failures;
    lx_store* open = open_store();
    expect(lx_store_open("ftp:nowhere", NULL, &store, NULL) == LX_INVALID, "a uri that is none is invalid");
    expect(store == NULL, "a store that failed to open is NULL");
    expect(lx_session_begin(open, "{\"jurisdiction\":\"990001\",\"appointment\":\"a-nobody\"}", &session, NULL) ==
               LX_FORBIDDEN,
           "an unknown appointment may not begin a session");
    expect(session == NULL, "a session that failed to begin is NULL");
    lx_store_close(open);
}

static void closing_works_in_any_order(void) {
    lx_store* store = open_store();
    lx_session* first = install(store);
    lx_session* second = install(store);
    lx_text* reply = NULL;
    lx_store_close(store);
    expect(lx_document_list(first, NULL, &reply) == LX_OK, "a session works on after its store was closed");
    expect(strcmp(lx_text_data(reply), "{\"documents\":[]}") == 0, "an empty store lists no documents");
    expect(lx_text_size(reply) == strlen("{\"documents\":[]}"), "the final NUL does not count");
    lx_session_end(first);
    expect(says(reply, "documents"), "a text outlives its session");
    lx_text_free(reply);
    expect(lx_document_list(second, "", NULL) == LX_OK, "one session's end is not another's");
    lx_session_end(second);
}

static void bad_requests_are_told_with_their_place(void) {
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    expect_failure(lx_document_list(session, "{", &reply), LX_INVALID, &reply, "json.malformed", "malformed");
    expect_failure(lx_document_list(session, "{\"kind\":\"mechanism\",\"kind\":\"workflow\"}", &reply), LX_INVALID,
                   &reply, "json.duplicate_key", "duplicate key");
    expect_failure(lx_document_list(session, "{\"kind\":\"\xff\"}", &reply), LX_INVALID, &reply, "json.not_utf8",
                   "UTF-8");
    expect_failure(lx_document_list(session, "{\"kind\":\"\\u0000\"}", &reply), LX_INVALID, &reply,
                   "json.nul_character", "U+0000");
    expect_failure(lx_document_list(session, "{\"colour\":1}", &reply), LX_INVALID, &reply, "\"pointer\":\"/colour\"",
                   "an unknown member");
    expect_failure(lx_document_show(session, "{\"kind\":\"workflow\",\"id\":\"none\"}", &reply), LX_NOT_FOUND, &reply,
                   "document.not_found", "an unknown document is not found");
    expect_failure(lx_case_list(session, "{}", &reply), LX_FORBIDDEN, &reply, "policy.forbidden",
                   "an installer keeps no cases");
    expect_failure(lx_call(session, "case_burn", "{}", &reply), LX_INVALID, &reply, "request.unknown_verb", "no verb");
    expect_failure(lx_builtin("atlantis", &reply), LX_NOT_FOUND, &reply, "document.no_such_builtin", "no document");
    lx_session_end(session);
    lx_store_close(store);
}

static char* repeated(const char* head, char filler, size_t count, const char* tail) {
    char* text = malloc(strlen(head) + count + strlen(tail) + 1);
    if (text == NULL) abort();
    strcpy(text, head);
    memset(text + strlen(head), filler, count);
    strcpy(text + strlen(head) + count, tail);
    return text;
}

static void oversized_requests_are_refused(void) {
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    char* large = repeated("{\"kind\":\"", 'x', 100u << 20, "\"}");
    char* deep = repeated("{\"document\":", '[', 100000, "");
    expect_failure(lx_document_list(session, large, &reply), LX_INVALID, &reply, "json.too_large", "100 MB");
    expect_failure(lx_document_check(session, deep, &reply), LX_INVALID, &reply, "json.too_deep", "100,000 levels");
    free(large);
    free(deep);
    lx_session_end(session);
    lx_store_close(store);
}

static void manual_time_only_moves_forward(void) {
    lx_store* store = open_store();
    lx_store* clock = NULL;
    lx_text* reply = NULL;
    expect(lx_store_time_set(store, "{\"now\":\"2024-03-02T09:00:00+08:00\"}", NULL) == LX_OK, "forward");
    expect(lx_store_now(store, &reply) == LX_OK && says(reply, "2024-03-02T09:00:00+08:00"),
           "the time stands where set");
    lx_text_free(reply);
    expect_failure(lx_store_time_set(store, "{\"now\":\"2024-03-01T09:00:00+08:00\"}", &reply), LX_REFUSED, &reply,
                   "time.backwards", "never back");
    expect(lx_store_open("sqlite::memory:", NULL, &clock, NULL) == LX_OK, "no options are the default ones");
    expect_failure(lx_store_time_set(clock, "{\"now\":\"2099-01-01T00:00:00+08:00\"}", &reply), LX_REFUSED, &reply,
                   "time.not_manual", "the machine's clock is not ours to set");
    lx_store_close(clock);
    lx_store_close(store);
}

static int stop(void* user, const char* stage, long long done, long long total) {
    *(int*)user += stage != NULL && done >= 0 && total >= 0;
    return 1;
}

static void long_work_tells_and_can_be_stopped(void) {
    lx_store* store = open_store();
    lx_session* session = NULL;
    lx_text* reply = NULL;
    lx_progress_fn callback = stop;
    int calls = 0;
    expect(lx_session_begin(store, "{\"jurisdiction\":\"990001\",\"installer\":true}", &session, NULL) == LX_OK,
           "an installer's session");
    expect(lx_session_progress(session, callback, &calls, &reply) == LX_OK && says(reply, "{}"), "a callback is set");
    lx_text_free(reply);
    expect(lx_document_list(session, NULL, NULL) == LX_OK && calls == 0, "short work tells nobody");
    expect(lx_session_progress(session, NULL, NULL, NULL) == LX_OK, "and taken away");
    expect_failure(lx_session_progress(NULL, callback, &calls, &reply), LX_INVALID, &reply, "request.null_argument",
                   "no session");
    lx_session_end(session);
    lx_store_close(store);
}

static const char* const area = "{\"areas\":[{\"code\":\"990001000000\",\"name\":{\"zh\":\"县\",\"en\":\"County\"}}]}";

static int has_area(lx_session* session) {
    lx_text* reply = NULL;
    const int has = lx_organisation_show(session, NULL, &reply) == LX_OK && says(reply, "990001000000");
    lx_text_free(reply);
    return has;
}

static void a_unit_of_work_is_stored_as_a_whole_or_not_at_all(void) {
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    expect(lx_work_begin(session, NULL, &reply) == LX_OK && says(reply, "{\"events\":10000,\"seconds\":5}"),
           "a unit of work begins, and its bounds are told");
    lx_text_free(reply);
    expect(lx_organisation_import(session, area, NULL) == LX_OK && has_area(session), "it sees what it wrote");
    expect_failure(lx_document_show(session, "{\"kind\":\"workflow\",\"id\":\"none\"}", &reply), LX_NOT_FOUND, &reply,
                   "document.not_found", "a refusal in it");
    expect(lx_work_rollback(session, &reply) == LX_OK && says(reply, "{\"events\":1,\"verbs\":1}"),
           "taken back, it tells what was in it");
    lx_text_free(reply);
    expect(!has_area(session), "nothing of it is there");
    expect(lx_work_begin(session, "{\"seconds\":60,\"events\":1}", NULL) == LX_OK, "with bounds");
    expect(lx_organisation_import(session, area, NULL) == LX_OK, "within them");
    expect(lx_work_commit(session, &reply) == LX_OK && says(reply, "{\"events\":1,\"verbs\":1}"), "and committed");
    lx_text_free(reply);
    expect(has_area(session), "it is there");
    expect_failure(lx_work_commit(session, &reply), LX_INVALID, &reply, "work.not_open", "once");
    expect_failure(lx_work_rollback(session, &reply), LX_INVALID, &reply, "work.not_open", "nor taken back");
    expect_failure(lx_work_begin(session, "{\"seconds\":61}", &reply), LX_INVALID, &reply, "request.out_of_range",
                   "a bound that is none");
    expect_failure(lx_work_begin(NULL, NULL, &reply), LX_INVALID, &reply, "request.null_argument", "no session");
    expect_failure(lx_work_commit(NULL, &reply), LX_INVALID, &reply, "request.null_argument", "no session");
    expect_failure(lx_work_rollback(NULL, &reply), LX_INVALID, &reply, "request.null_argument", "no session");
    lx_session_end(session);
    lx_store_close(store);
}

static void a_unit_of_work_past_its_bounds_is_taken_back(void) {
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    const char* two =
        "{\"areas\":[{\"code\":\"990001000000\",\"name\":{\"zh\":\"县\",\"en\":\"\"}},"
        "{\"code\":\"990001101000\",\"name\":{\"zh\":\"镇\",\"en\":\"\"}}]}";
    expect(lx_work_begin(session, "{\"events\":1}", NULL) == LX_OK, "one event");
    expect_failure(lx_work_begin(session, NULL, &reply), LX_INVALID, &reply, "work.open_already", "twice");
    expect_failure(lx_organisation_import(session, two, &reply), LX_REFUSED, &reply, "work.too_large", "two are more");
    expect_failure(lx_organisation_import(session, area, &reply), LX_REFUSED, &reply, "work.too_large", "from then on");
    expect_failure(lx_work_commit(session, &reply), LX_REFUSED, &reply, "work.too_large", "to the end");
    expect(!has_area(session), "nothing of it is there");
    expect(lx_work_begin(session, NULL, NULL) == LX_OK, "another");
    expect(lx_organisation_import(session, area, NULL) == LX_OK, "with something in it");
    lx_session_end(session);
    session = install(store);
    expect(!has_area(session), "the end of a session takes its unit of work back");
    lx_session_end(session);
    lx_store_close(store);
}

static void built_in_documents_are_handed_out(void) {
    lx_text* reply = NULL;
    expect(lx_builtin_names(&reply) == LX_OK && says(reply, "\"wuxi-1315\"") && says(reply, "\"matter\""), "names");
    lx_text_free(reply);
    expect(lx_builtin("wuxi-1315", &reply) == LX_OK && says(reply, "\"mechanism\""), "the mechanism's text");
    lx_text_free(reply);
    expect(strcmp(lx_version(), "0.5.0") == 0, "the version is told");
}

struct lines {
    const char* const* left;
    int faults;
};

static int next_line(void* user, const char** line, size_t* size) {
    struct lines* lines = user;
    if (*lines->left == NULL) return 0;
    *line = *lines->left++;
    *size = strlen(*line);
    return strcmp(*line, "stop") == 0 ? 2 : 1;
}

static int tell_fault(void* user, const char* fault) {
    struct lines* lines = user;
    ++lines->faults;
    return strstr(fault, "\"line\":1") != NULL && strstr(fault, "\"code\":\"json.malformed\"") != NULL ? 0 : 1;
}

static void an_import_takes_lines_and_tells_faults(void) {
    static const char* const none[] = {NULL};
    static const char* const bad[] = {"{", NULL};
    static const char* const stop[] = {"stop", NULL};
    struct lines lines = {none, 0};
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    const char* request = "{\"kind\":\"cases\",\"name\":\"old\"}";
    expect(lx_bulk_import(session, request, next_line, NULL, &lines, &reply) == LX_OK, "an empty import is one");
    expect(strcmp(lx_text_data(reply), "{\"imported\":0,\"lines\":0,\"refused\":0,\"skipped\":0}") == 0,
           "an import counts its lines");
    lx_text_free(reply);
    lines.left = bad;
    expect(lx_bulk_import(session, request, next_line, tell_fault, &lines, NULL) == LX_OK, "a bad line is no failure");
    expect(lines.faults == 1, "a bad line is told once");
    lines.left = bad;
    expect(lx_bulk_import(session, request, next_line, NULL, &lines, NULL) == LX_OK, "nobody need be told");
    lines.left = stop;
    expect_failure(lx_bulk_import(session, request, next_line, NULL, &lines, &reply), LX_CANCELLED, &reply,
                   "request.cancelled", "a source can stop the import");
    expect_failure(lx_bulk_import(session, request, NULL, NULL, &lines, &reply), LX_INVALID, &reply,
                   "request.null_argument", "an import has a source");
    expect_failure(lx_bulk_import(session, "{\"kind\":\"cases\",\"name\":\"a/b\"}", next_line, NULL, &lines, &reply),
                   LX_INVALID, &reply, "import.bad_name", "an import's name has no slash");
    lx_session_end(session);
    lx_store_close(store);
}

static void a_snapshot_is_read_only(void) {
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    expect(lx_snapshot_begin(session, "{\"seconds\":60}", &reply) == LX_OK, "a snapshot begins");
    expect(strcmp(lx_text_data(reply), "{\"now\":\"2024-03-01T09:00:00+08:00\",\"position\":0,\"seconds\":60}") == 0,
           "a snapshot says what it sees");
    lx_text_free(reply);
    expect(lx_document_list(session, NULL, NULL) == LX_OK, "verbs read in a snapshot");
    expect_failure(lx_organisation_import(session, "{}", &reply), LX_INVALID, &reply, "snapshot.read_only",
                   "nothing is written in a snapshot");
    expect_failure(lx_snapshot_begin(session, NULL, &reply), LX_INVALID, &reply, "snapshot.open_already",
                   "one snapshot at a time");
    expect(lx_snapshot_end(session, &reply) == LX_OK, "a snapshot ends");
    expect(strcmp(lx_text_data(reply), "{\"verbs\":1}") == 0, "a snapshot counts its verbs");
    lx_text_free(reply);
    reply = NULL;
    expect_failure(lx_snapshot_end(session, &reply), LX_INVALID, &reply, "snapshot.not_open", "a snapshot ends once");
    lx_session_end(session);
    lx_store_close(store);
}

static void metrics_come_in_two_forms(void) {
    lx_store* store = open_store();
    lx_session* session = install(store);
    lx_text* reply = NULL;
    expect(lx_document_list(session, NULL, NULL) == LX_OK, "a call to count");
    expect(lx_store_metrics(store, NULL, &reply) == LX_OK && says(reply, "\"verb\":\"document_list\""),
           "metrics are JSON unless asked otherwise");
    lx_text_free(reply);
    expect(lx_store_metrics(store, "openmetrics", &reply) == LX_OK &&
               says(reply, "lianxin_verb_calls_total{verb=\"document_list\"} 1\n") && says(reply, "\n# EOF\n"),
           "metrics are OpenMetrics if asked");
    lx_text_free(reply);
    reply = NULL;
    expect_failure(lx_store_metrics(store, "xml", &reply), LX_INVALID, &reply, "request.unknown_code", "no third form");
    expect_failure(lx_store_metrics(NULL, NULL, &reply), LX_INVALID, &reply, "request.null_argument", "no store");
    lx_session_end(session);
    lx_store_close(store);
}

int main(void) {
    statuses_are_pinned();
    free_functions_take_null();
    missing_arguments_are_told();
    failing_calls_clear_their_out_handles();
    closing_works_in_any_order();
    bad_requests_are_told_with_their_place();
    oversized_requests_are_refused();
    manual_time_only_moves_forward();
    a_unit_of_work_is_stored_as_a_whole_or_not_at_all();
    a_unit_of_work_past_its_bounds_is_taken_back();
    long_work_tells_and_can_be_stopped();
    an_import_takes_lines_and_tells_faults();
    a_snapshot_is_read_only();
    metrics_come_in_two_forms();
    built_in_documents_are_handed_out();
    return failures;
}
