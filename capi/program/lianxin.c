/* What can be asked of the library without a program of one's own: `lianxin placement citus`. */
#include <lianxin.h>
#include <stdio.h>
#include <string.h>

static const char help[] =
    "Lianxin 连心 %s\n"
    "\n"
    "  lianxin placement ENGINE  the SQL that places a store's tables on citus, yugabytedb or opengauss\n"
    "                            / 输出在citus、yugabytedb或opengauss上放置各表的SQL语句\n"
    "  lianxin builtin [NAME]    a built-in document, or the names of all / 输出内置文档，或者全部文档的名称\n"
    "  lianxin version           the version of the library / 程序库版本\n";

/** Prints the reply, or on the other stream what went wrong. */
static int answer(lx_status status, lx_text* reply) {
    FILE* const out = status == LX_OK ? stdout : stderr;
    const size_t size = lx_text_size(reply);
    const int written = fwrite(lx_text_data(reply), 1, size, out) == size && fflush(out) == 0;
    if (size > 0 && lx_text_data(reply)[size - 1] != '\n') fputc('\n', out);
    lx_text_free(reply);
    return status == LX_OK && written ? 0 : 1;
}

int main(int argc, char** argv) {
    const char* const what = argc > 1 ? argv[1] : "help";
    lx_text* reply = NULL;
    if (strcmp(what, "placement") == 0 && argc == 3) {
        const lx_status status = lx_placement(argv[2], &reply);
        return answer(status, reply);
    }
    if (strcmp(what, "builtin") == 0 && argc <= 3) {
        const lx_status status = argc == 3 ? lx_builtin(argv[2], &reply) : lx_builtin_names(&reply);
        return answer(status, reply);
    }
    if (strcmp(what, "version") == 0 && argc == 2) return puts(lx_version()) < 0;
    const int asked = strcmp(what, "help") == 0 || strcmp(what, "--help") == 0;
    fprintf(asked ? stdout : stderr, help, lx_version());
    return asked ? 0 : 2;
}
