// The report is XML too, and a script in it a CDATA section: "]]>" must not stand within.
const { readFileSync, writeFileSync } = require("fs");
for (const file of process.argv.slice(2)) writeFileSync(file, readFileSync(file, "utf8").replaceAll("]]>", "]] >"));
