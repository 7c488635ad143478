"""Packages are installed whole or refused with one clear line, and nothing is left behind."""

import json
import stat
import zipfile

import pytest
from fakes import write_package

from translate import archives, argos
from translate.cli import run
from translate.errors import PackageError
from translate.packages import (
    data_folder,
    find_package,
    install_file,
    installed_packages,
    packages_folder,
    read_package,
    remove_package,
)

NAME = "translate-ko_en-9_9"


@pytest.fixture(autouse=True)
def folders(tmp_path, monkeypatch):
    monkeypatch.setenv("HANYIN_PACKAGES", str(tmp_path / "packages"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def parts(tmp_path):
    """The files of a good package: name → bytes."""
    source = write_package(tmp_path / "source")
    return {f"{NAME}/{p.relative_to(source).as_posix()}": p.read_bytes() for p in source.rglob("*") if p.is_file()}


def pack(path, files, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        for info, content in options.get("infos", ()):
            archive.writestr(info, content)
    return path


def refused(path, expected):
    with pytest.raises(PackageError, match=expected) as error:
        install_file(path)
    assert "\n" not in str(error.value)
    folder = packages_folder()
    assert not folder.exists() or list(folder.iterdir()) == []


def test_round_trip(tmp_path, parts):
    package = install_file(pack(tmp_path / "a.argosmodel", parts))
    assert (package.name, package.version, package.from_code, package.to_code) == (NAME, "9.9", "ko", "en")
    assert (package.markings, package.max_terms, package.max_figures) == (("placeholder",), 16, 12)
    assert package.signature == f"{NAME}:9.9"
    assert NAME in [p.name for p in installed_packages()]
    assert find_package(NAME) == package
    assert remove_package(NAME) == package
    assert list(packages_folder().iterdir()) == []


def test_replace(tmp_path, parts):
    install_file(pack(tmp_path / "a.argosmodel", parts))
    (packages_folder() / NAME / "old.txt").write_text("old", encoding="utf-8")
    parts[f"{NAME}/metadata.json"] = json.dumps({"from_code": "ko", "to_code": "en", "package_version": "9.10"})
    assert install_file(pack(tmp_path / "b.argosmodel", parts)).version == "9.10"
    assert not (packages_folder() / NAME / "old.txt").exists()
    assert [p.name for p in packages_folder().iterdir()] == [NAME]


@pytest.mark.parametrize(
    "name",
    [
        f"{NAME}/../../evil.txt",
        "../evil.txt",
        "/etc/evil.txt",
        f"{NAME}\\..\\evil.txt",
        "C:/evil.txt",
        ".hidden/evil.txt",
    ],
)
def test_unsafe_paths(tmp_path, parts, name):
    info = zipfile.ZipInfo("x")
    info.filename = name
    refused(pack(tmp_path / "a.argosmodel", parts, infos=[(info, "evil")]), "unsafe path")
    assert list(tmp_path.rglob("evil*")) == []


def test_links(tmp_path, parts):
    info = zipfile.ZipInfo(f"{NAME}/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    refused(pack(tmp_path / "a.argosmodel", parts, infos=[(info, "/etc/passwd")]), "unsafe path")


def test_bomb(tmp_path, parts):
    refused(pack(tmp_path / "a.argosmodel", {**parts, f"{NAME}/zeros": bytes(11_000_000)}), "packed absurdly tight")


def test_too_much(tmp_path, parts, monkeypatch):
    monkeypatch.setattr(archives, "_MAXIMUM_FILES", 4)
    refused(pack(tmp_path / "a.argosmodel", {**parts, f"{NAME}/more": b""}), "more than any")
    monkeypatch.setattr(archives, "_MAXIMUM_FILES", 5000)
    monkeypatch.setattr(archives, "_MAXIMUM_BYTES", 100)
    refused(pack(tmp_path / "b.argosmodel", parts), "more than any")


def test_two_folders(tmp_path, parts):
    refused(pack(tmp_path / "a.argosmodel", {**parts, "other/readme": b"x"}), "exactly one top folder, this has 2")


@pytest.mark.parametrize("part", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_missing_part(tmp_path, parts, part):
    del parts[f"{NAME}/{part}"]
    refused(pack(tmp_path / "a.argosmodel", parts), f"no {part}")


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ("{", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        ("[]", "from_code"),
        ('{"from_code": "ko"}', "from_code"),
        ('{"from_code": "ko", "to_code": "en", "hanyin": {"max_terms": "many"}}', "broken hanyin entry"),
    ],
)
def test_broken_metadata(tmp_path, parts, metadata, expected):
    refused(pack(tmp_path / "a.argosmodel", {**parts, f"{NAME}/metadata.json": metadata}), expected)


def test_foreign_hanyin_entry_is_ignored(tmp_path, parts):
    parts[f"{NAME}/metadata.json"] = '{"from_code": "ko", "to_code": "en", "hanyin": "yes"}'
    assert install_file(pack(tmp_path / "a.argosmodel", parts)).markings == ()


def test_damaged_content(tmp_path, parts):
    with zipfile.ZipFile(tmp_path / "a.argosmodel", "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    data = (tmp_path / "a.argosmodel").read_bytes()
    (tmp_path / "a.argosmodel").write_bytes(data.replace(b"weightsweights", b"weigHtsweights", 1))
    refused(tmp_path / "a.argosmodel", "model.bin is damaged")


def test_damaged_packing(tmp_path, parts):
    path = pack(tmp_path / "a.argosmodel", parts)
    data = bytearray(path.read_bytes())
    start = data.index(b"model.bin") + len(b"model.bin")
    data[start : start + 6] = b"\xff" * 6
    path.write_bytes(bytes(data))
    refused(path, "damaged|not a package archive")


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04" + b"\x00" * 50])
def test_no_zip(tmp_path, content):
    (tmp_path / "a.argosmodel").write_bytes(content)
    refused(tmp_path / "a.argosmodel", "not a package archive")


def test_cut_off(tmp_path, parts):
    path = pack(tmp_path / "a.argosmodel", parts)
    path.write_bytes(path.read_bytes()[:-100])
    refused(path, "not a package archive")


def test_no_file(tmp_path):
    refused(tmp_path / "none.argosmodel", "no such file")


def test_failed_replacement_leaves_the_old_one(tmp_path, parts):
    install_file(pack(tmp_path / "a.argosmodel", parts))
    with pytest.raises(PackageError):
        install_file(pack(tmp_path / "b.argosmodel", {**parts, f"{NAME}/metadata.json": "[]"}))
    assert find_package(NAME).version == "9.9"
    assert [p.name for p in packages_folder().iterdir()] == [NAME]


def test_broken_folder_is_left_out_of_the_list(tmp_path):
    (packages_folder() / "broken").mkdir(parents=True)
    assert "broken" not in [p.name for p in installed_packages()]
    with pytest.raises(PackageError, match=r"metadata\.json is missing"):
        read_package(packages_folder() / "broken")


def test_unknown_name_says_what_there_is(tmp_path, parts):
    install_file(pack(tmp_path / "a.argosmodel", parts))
    with pytest.raises(PackageError, match=NAME):
        find_package("other")


def test_folder_of_a_package_can_be_named(tmp_path):
    assert find_package(str(write_package(tmp_path / "somewhere"))).version == "9.9"
    with pytest.raises(PackageError, match="not among the installed"):
        remove_package(str(tmp_path / "somewhere" / NAME))


def test_language_pair_is_a_name(tmp_path, parts):
    parts[f"{NAME}/metadata.json"] = '{"from_code": "xx", "to_code": "yy"}'
    install_file(pack(tmp_path / "a.argosmodel", parts))
    assert find_package("xx_yy").name == NAME
    assert find_package(from_code="xx", to_code="yy").name == NAME
    with pytest.raises(PackageError, match="no qq→yy package"):
        find_package(from_code="qq", to_code="yy")


def test_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("HANYIN_PACKAGES")
    assert packages_folder() == data_folder() / "packages" == tmp_path / "data" / "hanyin" / "packages"


def no_network(*_, **__):
    raise OSError("Name or service not known")


def test_commands(tmp_path, parts, capsys):
    path = pack(tmp_path / "a.argosmodel", parts)
    assert run(["package", "install", str(path)]) == 0
    assert run(["package", "list", "--json"]) == 0
    assert NAME in [p["name"] for p in json.loads(capsys.readouterr().out)]
    assert run(["package", "info", NAME, "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["name"], facts["markings"], facts["bundled"]) == (NAME, ["placeholder"], False)
    assert run(["package", "info", NAME]) == 0
    assert "A tiny package." in capsys.readouterr().out
    assert run(["package", "remove", NAME]) == 0
    assert run(["package", "remove", NAME]) == 1
    error = capsys.readouterr().err.strip()
    assert "no package named" in error.splitlines()[-1]


@pytest.mark.parametrize("arguments", [["install", "ko_en"], ["list", "--available"]])
def test_no_network_is_one_line(monkeypatch, capsys, arguments):
    monkeypatch.setattr("urllib.request.urlopen", no_network)
    assert run(["package", *arguments]) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith("hanyin: the package index cannot be reached")
    assert len(captured.err.strip().splitlines()) == 1


class Answer:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def read(self, size=-1):
        size = len(self.data) if size is None or size < 0 else size
        piece, self.data = self.data[:size], self.data[size:]
        return piece


INDEX = [
    {"from_code": "ko", "to_code": "en", "package_version": "1.1", "links": ["https://example.invalid/p.argosmodel"]}
]


def test_install_by_name(monkeypatch, tmp_path, parts):
    archive = pack(tmp_path / "a.argosmodel", parts).read_bytes()
    answers = [Answer(json.dumps(INDEX).encode()), Answer(archive)]
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: answers.pop(0))
    assert argos.install_named("ko_en").name == NAME


def test_unknown_name_of_the_index(monkeypatch):
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: Answer(json.dumps(INDEX).encode()))
    with pytest.raises(PackageError, match="not in the package index"):
        argos.install_named("xx_yy")


def test_failed_download_leaves_nothing(monkeypatch):
    def answer(url, **_):
        if "example" in str(url):
            raise OSError("timed out")
        return Answer(json.dumps(INDEX).encode())

    monkeypatch.setattr("urllib.request.urlopen", answer)
    with pytest.raises(PackageError, match="download failed"):
        argos.install_named("ko_en")
    assert list(packages_folder().iterdir()) == []


@pytest.mark.parametrize("index", ["{}", "[1, 2]", "not json", '[{"from_code": "ko"}]'])
def test_strange_index(monkeypatch, index):
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: Answer(index.encode()))
    with pytest.raises(PackageError):
        argos.install_named("ko_en")
