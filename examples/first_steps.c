/* First steps in C: open a store, set up a county, record an activity, look at the case that it raised. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lianxin.h"

/* Says what went wrong and ends the program, or frees the reply that nobody needs. */
static void expect(lx_status status, lx_text* reply) {
    if (status != LX_OK) {
        fprintf(stderr, "%s\n", lx_text_data(reply));
        lx_text_free(reply);
        exit(1);
    }
    lx_text_free(reply);
}

static char* read_file(const char* path) {
    static char text[65536];
    FILE* file = fopen(path, "rb");
    size_t size = file ? fread(text, 1, sizeof text - 1, file) : 0;
    if (file) fclose(file);
    if (size == 0) {
        fprintf(stderr, "cannot read %s\n", path);
        exit(1);
    }
    text[size] = '\0';
    return text;
}

static void adopt(lx_session* installer, const char* name) {
    lx_text *document = NULL, *reply = NULL;
    lx_status status = lx_builtin(name, &document);
    char* request = malloc(lx_text_size(document) + 16);
    if (status != LX_OK || request == NULL) exit(1);
    sprintf(request, "{\"document\":%s}", lx_text_data(document));
    status = lx_document_adopt(installer, request, &reply);
    free(request);
    lx_text_free(document);
    expect(status, reply);
}

int main(int argc, char** argv) {
    lx_store* store = NULL;
    lx_session *installer = NULL, *me = NULL;
    lx_text* reply = NULL;
    lx_status status;
    char request[64];
    const char* number;

    status = lx_store_open("sqlite::memory:", NULL, &store, &reply);
    expect(status, reply);

    /* A new county: documents and organisation, nothing else. */
    status = lx_session_begin(store, "{\"jurisdiction\":\"500238\",\"installer\":true}", &installer, &reply);
    expect(status, reply);
    adopt(installer, "cn-2024");
    adopt(installer, "matter");
    adopt(installer, "wuxi-1315");
    status = lx_organisation_import(installer, read_file(argc > 1 ? argv[1] : "examples/organisation.json"), &reply);
    expect(status, reply);
    lx_session_end(installer);

    status = lx_session_begin(store, "{\"jurisdiction\":\"500238\",\"appointment\":\"a-clerk-01\"}", &me, &reply);
    expect(status, reply);
    status = lx_activity_record(me,
                                "{\"kind\":\"onsite_office\",\"channel\":\"onsite\",\"place\":\"500238102205\","
                                "\"contact_point\":\"cp-baoshan\",\"occurred_at\":\"2024-04-08T09:00:00+08:00\","
                                "\"officials\":[\"o-012\"],"
                                "\"raised\":[{\"category\":\"rural_road\",\"summary\":\"路基塌方\"}]}",
                                &reply);
    if (status != LX_OK) expect(status, reply);
    printf("%s\n", lx_text_data(reply)); /* its credits, and the number of the case */

    number = strstr(lx_text_data(reply), "500238-");
    if (number == NULL) return 1;
    sprintf(request, "{\"case\":\"%.18s\"}", number);
    lx_text_free(reply);
    status = lx_case_show(me, request, &reply);
    if (status != LX_OK) expect(status, reply);
    printf("%s\n", lx_text_data(reply)); /* state, clocks with their due days, what may be done next */

    lx_text_free(reply);
    lx_session_end(me);
    lx_store_close(store);
    return 0;
}
