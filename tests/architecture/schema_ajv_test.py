"""The validator that most editors use, ajv, agrees with ours about the JSON Schemas of criteria/schema: file by file
and place by place, on all data, all examples and all bad and good inputs of the tests."""

import json
import subprocess
import unittest

from project import load, root
from schema_test import SCHEMAS, bad_inputs, good_inputs, places, shipped_files, validator

PACKAGES = root / "build/tools/npm"


def refused_by_ajv(files):
    """For each file and schema the pointers at which ajv refuses it."""
    task = {"packages": str(PACKAGES),
            "schemas": [str(p) for p in sorted((root / "criteria/schema").glob("*.schema.json"))],
            "files": [{"file": str(file), "schema": SCHEMAS[schema]["$id"]} for schema, file in files]}
    done = subprocess.run(["node", str(root / "tests/tools/validate.mjs")], input=json.dumps(task),
                          capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(f"ajv did not run: {done.stderr[:1000]}")
    return [set(places) for places in json.loads(done.stdout)]


def refused_by_ours(schema, file):
    return places(validator(schema).iter_errors(json.loads(file.read_text(encoding="utf-8"))))


class Ajv(unittest.TestCase):
    def setUp(self):
        self.assertTrue((PACKAGES / "node_modules/ajv").is_dir(), "ajv is missing: scripts/test installs it")

    def test_it_agrees_with_the_other_validator_file_by_file(self):
        good = [*shipped_files(), *good_inputs()]
        bad = [(schema, file) for _, file, schema, _ in bad_inputs()]
        self.assertGreater(len(good), 100)
        self.assertGreater(len(bad), 60)
        found = refused_by_ajv(good + bad)
        for (schema, file), refused in zip(good, found):
            self.assertEqual(set(), refused, f"{file.relative_to(root)} by {schema}")
        for (schema, file), refused in zip(bad, found[len(good):]):
            self.assertEqual(refused_by_ours(schema, file), refused, f"{file.relative_to(root)} by {schema}")
        self.assertGreater(sum(map(bool, found)), 40)

    def test_the_installed_version_is_the_one_that_is_pinned(self):
        pinned = load("tests/tools/package.json")["dependencies"]["ajv"]
        self.assertEqual(pinned, json.loads((PACKAGES / "node_modules/ajv/package.json").read_text())["version"])


if __name__ == "__main__":
    unittest.main(warnings="ignore")
