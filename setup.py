"""Build the package; what pyproject.toml cannot say stands here.

`assets/` and `scenarios/` lie at the top of the repository, where people look for them. A wheel takes them
along inside the package, and `arjenvalinnat.content.shipped` finds them in either place.
"""

from __future__ import annotations

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SHIPPED = ("assets", "scenarios")


class BuildWithShipped(build_py):
    """The package's modules, and the shipped folders among them; an editable install has them already."""

    def run(self) -> None:
        """Build the modules, then copy the folders."""
        super().run()
        if not self.editable_mode:
            for source, built in self._shipped().items():
                self.mkpath(str(built.parent))
                self.copy_file(str(source), str(built), preserve_mode=False)

    def get_source_files(self) -> list[str]:
        """Return the files that are built from; a source distribution takes the same."""
        return [*super().get_source_files(), *map(str, self._shipped())]

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Return the files that are built."""
        return [*super().get_outputs(include_bytecode), *map(str, self._shipped().values())]

    def _shipped(self) -> dict[Path, Path]:
        """Return where each file of the shipped folders goes; both paths start at the current directory."""
        package = Path(self.build_lib) / "arjenvalinnat"
        files = (path for folder in SHIPPED for path in sorted(Path(folder).rglob("*")) if path.is_file())
        return {path: package / path for path in files}


setup(cmdclass={"build_py": BuildWithShipped})
