"""The engine over a real package: order, batches, prefixes; and clear errors where there is none."""

import pytest
from fakes import write_package

from translate.engine import CTranslate2Engine, DecodingOptions, load_engine
from translate.errors import EngineError, PackageError
from translate.packages import find_package, read_package


@pytest.fixture(scope="module")
def engine():
    try:
        return load_engine(find_package().path)
    except (PackageError, EngineError) as error:
        pytest.skip(f"no ko→en package that loads: {error}")


def test_broken_weights_are_one_line(tmp_path):
    with pytest.raises(EngineError, match="cannot be loaded") as error:
        CTranslate2Engine(read_package(write_package(tmp_path)))
    assert "\n" not in str(error.value)


def test_bpe_packages_are_refused(tmp_path):
    path = write_package(tmp_path)
    (path / "sentencepiece.model").rename(path / "bpe.model")
    with pytest.raises(EngineError, match=r"only packages with sentencepiece\.model"):
        CTranslate2Engine(read_package(path))


@pytest.mark.model
def test_order_and_progress(engine):
    sources = ["회의가 열렸다.", "", "중국 정부가 새 계획을 발표했다고 관영 언론이 전했다.", "회의가 열렸다."]
    counted = []
    small = DecodingOptions(beam_size=1, batch_tokens=8)
    outputs = engine.decode(sources, small, counted.append)
    assert [bool(o) for o in outputs] == [True, False, True, True]
    assert outputs[0] == outputs[3]
    assert outputs[0] != outputs[2]
    assert sum(counted) == len(sources)
    assert len(counted) > 1


@pytest.mark.model
def test_prefix_is_obeyed(engine):
    (output,) = engine.decode(["회의가 열렸다."], DecodingOptions(beam_size=2), prefixes=["On Monday the"])
    assert output[0].text.startswith("On Monday the")


@pytest.mark.model
def test_hypotheses_best_first(engine):
    (output,) = engine.decode(["중국 정부가 새 계획을 발표했다."], DecodingOptions(beam_size=4, hypotheses=4))
    assert len(output) == 4
    assert [h.score for h in output] == sorted((h.score for h in output), reverse=True)


@pytest.mark.model
def test_nothing(engine):
    assert engine.decode([], DecodingOptions()) == []
    name, version, weights = engine.signature.split(":")
    assert (name, version) == (engine.package.name, engine.package.version)
    assert len(weights) == 10
