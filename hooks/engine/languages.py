"""The only place that touches the inside of mkdocs-static-i18n 1.3.1.

That plugin builds the site once per language with one config object; these functions
say which build this is, and repair what it leaves behind.
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

VALUES = "school.yml"  # which names the languages that a school keeps
# What a file gives that is not there or holds something else; the core says what is wrong with it.
UNREAD = (OSError, ValueError, LookupError, TypeError, ConfigurationError, YAMLError)
AFTER = -200  # the priority of what comes after this plugin
_clean_directory = utils.clean_directory


def plugin(config: MkDocsConfig) -> Any:
    """The language plugin, which has no types."""
    return config.plugins["i18n"]


def all_languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Every language of the site, the one that carries the structure first."""
    i18n = plugin(config)
    rest = [language for language in i18n.build_languages if language != i18n.default_language]
    return (i18n.default_language, *rest)


def wanted(root: Path) -> tuple[str, ...]:
    """The languages that a school keeps; none where it does not say so in a way one can read."""
    path = root / VALUES
    if not path.is_file():  # a pipe would be waited for
        return ()
    try:
        said = yaml_load(path.read_text(encoding="utf-8"))["languages"]
        return tuple(map(str, said)) if isinstance(said, list) else ()
    except UNREAD:
        return ()


def is_spoken(root: Path, docs: Path, language: str) -> bool:
    """Whether a school keeps a language, and there is a translated page in it."""
    kept = wanted(root)
    there = next(docs.rglob(f"*.{language}.md"), None) is not None
    return there and (not kept or language in kept)


def leave_out_empty(config: MkDocsConfig) -> None:
    """A language that no page or no school has is not built: no folder, no switch."""
    i18n = plugin(config)
    root, docs = Path(config.config_file_path).parent, Path(config.docs_dir)
    for one in i18n.config.languages:
        if not one.default and not is_spoken(root, docs, one.locale):
            one.build = False


def unspoken(config: MkDocsConfig) -> tuple[str, ...]:
    """The languages that are not built, although they may have pages."""
    return tuple(one.locale for one in plugin(config).config.languages if not one.build)


def current(config: MkDocsConfig) -> str:
    """The language that is being built."""
    i18n = plugin(config)
    return str(i18n.current_language or i18n.default_language)


def is_default(config: MkDocsConfig) -> bool:
    """Whether this is the build of the language that carries the structure."""
    return current(config) == str(plugin(config).default_language)


def is_inner(config: MkDocsConfig) -> bool:
    """Whether this build was started by the plugin for another language."""
    return bool(plugin(config).building)


def folder(config: MkDocsConfig, language: str) -> str:
    """The folder of a language below the site, such as ``en/``."""
    return "" if language == plugin(config).default_language else f"{language}/"


def prefix(config: MkDocsConfig) -> str:
    """The folder of the language that is being built."""
    return folder(config, current(config))


def base_uri(file: File) -> str:
    """The path of the Dutch file that a page or its translation belongs to."""
    return str(getattr(file, "norm_src_uri", file.src_uri))


def by_uri(files: Files) -> Mapping[str, File]:
    """The pages of this language by the path of the Dutch file."""
    return {base_uri(file): file for file in files.documentation_pages()}


def alternates(page: Page, config: MkDocsConfig) -> Mapping[str, str]:
    """The address of a page in each language, where there is more than one."""
    names, files = all_languages(config), getattr(page.file, "alternates", {})
    found = {name: getattr(files.get(name), "url", "") for name in names}
    return found if len(names) > 1 else {}


def folders(config: MkDocsConfig) -> Mapping[str, str]:
    """Every language by its folder below the site."""
    return {folder(config, name): name for name in all_languages(config)}


def repair() -> None:
    """After an error: undo what the plugin undoes only when a build succeeds."""
    utils.clean_directory = _clean_directory
    logger = logging.getLogger("mkdocs.commands.build")
    for one in list(logger.filters):
        if type(one).__name__ == "I18nLoggingFilter":
            logger.removeFilter(one)
