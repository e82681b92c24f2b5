// Validates JSON files with ajv. On standard input comes
// {"packages": folder, "schemas": [file], "files": [{"file", "schema": its $id}]};
// on standard output goes, for each of the files, the list of pointers at which it is refused.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const task = JSON.parse(readFileSync(0, "utf8"));
const Ajv2020 = createRequire(`${task.packages}/`)("ajv/dist/2020");

// A keyword that is misspelled is an error, where other validators pass over it.
const ajv = new Ajv2020({ allErrors: true, strict: false, strictSchema: true });
for (const schema of task.schemas) ajv.addSchema(read(schema));

const refused = task.files.map(({ file, schema }) => {
  const validate = ajv.getSchema(schema);
  if (validate(read(file))) return [];
  // That a branch of an "if" failed only repeats what failed in it.
  const errors = validate.errors.filter((error) => error.keyword !== "if");
  return [...new Set(errors.map((error) => error.instancePath))].sort();
});
process.stdout.write(JSON.stringify(refused));
