"""Modules see only the modules that src/CMakeLists.txt declares, and each library has one place."""

import re
import unittest

from project import read, source_files, src

# Which files may include a library. Everything else goes through our own types.
LIBRARY_PLACES = {
    "nlohmann/": r"readers/json_text\.cpp|writers/json/.*\.cpp",
    "hpdf": r"writers/pdf/.*",
    "hb": r"writers/pdf/.*",
    "libdeflate": r"writers/pdf/deflate\.cpp",
    "CLI/": r"cli/arguments\.cpp",
    "Poco/": r"(base|readers|web)/.*\.cpp",
}


def declared_modules(cmake):
    """Module name -> the modules it names in DEPENDS, in order of declaration."""
    modules = {}
    for call in re.findall(r"^add_module\(([^)]*)\)", cmake, re.MULTILINE):
        words = call.split()
        depends = []
        for word in words[1:]:
            if word in {"DEPENDS", "PRIVATE_LIBRARIES"}:
                current = word
            elif current == "DEPENDS":
                depends.append(word)
        modules[words[0]] = depends
    return modules


def reachable(modules, module):
    """A module, what it depends on, and what those depend on."""
    seen = {module}
    for dependency in modules.get(module, []):
        seen |= reachable(modules, dependency)
    return seen


def module_of(path, modules):
    return max((m for m in modules if path.startswith(m + "/")), key=len, default=None)


def includes(text):
    return re.findall(r'^\s*#\s*include\s*(["<])([^">]+)[">]', text, re.MULTILINE)


def order_problems(path, text, modules):
    """What one file includes and must not."""
    own = module_of(path, modules)
    if own is None:
        return [f"{path} lies in no module that src/CMakeLists.txt declares"]
    problems = []
    for kind, name in includes(text):
        if kind != '"':
            continue
        target = module_of(name, modules)
        if target is None:
            problems.append(f'{path} includes "{name}", which is in no module')
        elif target not in reachable(modules, own):
            problems.append(f'{path} includes "{name}", but {own} does not depend on {target}')
    return problems


def library_problems(path, text):
    problems = []
    for _, name in includes(text):
        for library, place in LIBRARY_PLACES.items():
            if re.match(re.escape(library), name) and not re.fullmatch(place, path):
                problems.append(f"{path} includes <{name}>, which belongs in {place}")
    return problems


class IncludesFollowModuleOrder(unittest.TestCase):
    def setUp(self):
        self.modules = declared_modules(read("src/CMakeLists.txt"))
        # The shells are programs and stand on top of app.
        self.modules["cli"] = ["app"]

    def test_the_declared_order_has_no_cycle(self):
        seen = []
        for module, depends in self.modules.items():
            for dependency in depends:
                self.assertIn(dependency, seen, f"{module} depends on a module declared later")
            seen.append(module)
        self.assertGreater(len(seen), 5)

    def test_every_include_of_src_follows_the_order(self):
        files = source_files()
        self.assertGreater(len(files), 50)
        problems = [p for f in files for p in order_problems(f, (src / f).read_text(), self.modules)]
        self.assertEqual([], problems)

    def test_each_library_is_included_in_its_place_only(self):
        problems = [p for f in source_files() for p in library_problems(f, (src / f).read_text())]
        self.assertEqual([], problems)

    def test_catch_has_one_main(self):
        from project import root

        mains = [p.name for p in (root / "tests").rglob("*.c*")
                 if "CATCH_CONFIG_MAIN" in p.read_text(errors="replace")]
        self.assertEqual(["catch_main.cc"], mains)


class TheChecksThemselves(unittest.TestCase):
    """Each kind of fault, made up: a check that finds nothing shall not pass unseen."""

    modules = {"base": [], "domain": ["base"], "writers/pdf": ["domain"], "writers/text": ["domain"]}

    def test_an_include_against_the_order_is_found(self):
        text = '#include "domain/profile.h"\n'
        self.assertEqual(1, len(order_problems("base/text.cpp", text, self.modules)))
        self.assertEqual([], order_problems("writers/pdf/ink.cpp", text, self.modules))

    def test_modules_beside_each_other_do_not_see_each_other(self):
        text = '#include "writers/text/wrap.h"\n'
        self.assertEqual(1, len(order_problems("writers/pdf/ink.cpp", text, self.modules)))

    def test_a_file_outside_all_modules_is_found(self):
        self.assertEqual(1, len(order_problems("misc/helper.cpp", "", self.modules)))
        text = '#include "helper.h"\n'
        self.assertEqual(1, len(order_problems("base/text.cpp", text, self.modules)))

    def test_a_library_in_the_wrong_place_is_found(self):
        text = "#include <nlohmann/json.hpp>\n"
        self.assertEqual(1, len(library_problems("domain/profile.h", text)))
        self.assertEqual([], library_problems("readers/json_text.cpp", text))


if __name__ == "__main__":
    unittest.main()
