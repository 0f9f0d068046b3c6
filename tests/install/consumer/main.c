#include <stdio.h>

#include <lianxin.h>

int main(void) {
    puts(lx_version());
    return 0;
}
