/* A period by itself, explained: sixty days that end in a holiday, extended by thirty, with nine days suspended. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lianxin.h"

static void expect(lx_status status, lx_text* reply) {
    if (status != LX_OK) {
        fprintf(stderr, "%s\n", lx_text_data(reply));
        exit(1);
    }
    lx_text_free(reply);
}

/* Prints a text of a JSON reply; enough for an example, a program has a JSON library. */
static void print_member(const char* json, const char* member) {
    const char* at = strstr(json, member);
    for (at = at ? at + strlen(member) : ""; *at && *at != '"'; ++at) {
        if (*at == '\\' && at[1] == 'n') {
            putchar('\n');
            ++at;
        } else {
            putchar(*at);
        }
    }
    putchar('\n');
}

int main(void) {
    lx_store* store = NULL;
    lx_session* me = NULL;
    lx_text *reply = NULL, *calendar = NULL;
    char* request;
    lx_status status = lx_store_open("sqlite::memory:", NULL, &store, &reply);
    expect(status, reply);
    /* An installer may adopt documents; whoever holds an appointment may have deadlines explained. */
    status = lx_session_begin(store, "{\"jurisdiction\":\"990001\",\"installer\":true}", &me, &reply);
    expect(status, reply);
    status = lx_builtin("cn-2024", &calendar);
    if (status != LX_OK) return 1;
    request = malloc(lx_text_size(calendar) + 32);
    if (request == NULL) return 1;
    sprintf(request, "{\"document\":%s}", lx_text_data(calendar));
    lx_text_free(calendar);
    status = lx_document_adopt(me, request, &reply);
    free(request);
    expect(status, reply);
    status = lx_organisation_import(
        me,
        "{\"areas\":[{\"code\":\"990001000000\",\"name\":\"云溪县（虚构）\"}],"
        "\"units\":[{\"id\":\"u\",\"name\":\"信访局\"}],"
        "\"posts\":[{\"id\":\"p\",\"unit\":\"u\",\"title\":\"登记\",\"functions\":[\"registrar\"]}],"
        "\"officials\":[{\"id\":\"o\",\"name\":\"某干部\"}],"
        "\"appointments\":[{\"id\":\"a\",\"official\":\"o\",\"post\":\"p\",\"from\":\"2024-01-01\"}]}",
        &reply);
    expect(status, reply);
    lx_session_end(me);

    status = lx_session_begin(store, "{\"jurisdiction\":\"990001\",\"appointment\":\"a\"}", &me, &reply);
    expect(status, reply);
    status = lx_deadline_explain(me,
                                 "{\"calendar\":\"cn\",\"started_at\":\"2024-06-26T10:00:00+08:00\",\"unit\":\"day\","
                                 "\"amount\":60,\"roll\":\"next_working_day\",\"extension\":30,\"pauses\":[{\"from\":"
                                 "\"2024-07-01T09:00:00+08:00\",\"to\":\"2024-07-10T09:00:00+08:00\"}]}",
                                 &reply);
    if (status == LX_OK) {
        print_member(lx_text_data(reply), "\"table\":\"");
        print_member(lx_text_data(reply), "\"table_zh\":\"");
    }
    expect(status, reply);
    lx_session_end(me);
    lx_store_close(store);
    return 0;
}
