"""Validates E-ARK packages with eark-validator, without a network.

Goes in: paths of packages. Comes out: JSON with a report for each. The validator fetches four vocabularies when it is
loaded; it brings the same files along, and gets those.
"""

import importlib.util
import io
import json
import sys
import urllib.request
from pathlib import Path

package = Path(importlib.util.find_spec('eark_validator').submodule_search_locations[0])
vocabularies = package / 'ipxml' / 'resources' / 'vocabs'


def from_package(url, *_, **__):
    return io.BytesIO((vocabularies / url.rsplit('/', 1)[-1]).read_bytes())


urllib.request.urlopen = from_package

from eark_validator.packages import PackageValidator  # noqa: E402


def report_on(path):
    report = json.loads(PackageValidator(Path(path)).validation_report.model_dump_json())
    return {'path': path, 'structure': report['structure'], 'metadata': report['metadata']}


json.dump([report_on(path) for path in sys.argv[1:]], sys.stdout)
