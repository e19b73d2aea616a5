"""Turns the SAM template into plain CloudFormation, offline: translate.py template.yaml plain.yaml"""
import sys

from samcli.commands.validate.lib.exceptions import InvalidSamDocumentException
from samcli.lib.translate.sam_template_validator import SamTemplateValidator
from samcli.yamlhelper import yaml_parse


class NoManagedPolicies:
    """A managed policy named by its bare name becomes an error, where SAM would ask AWS for the list."""

    def load(self):
        return {}


def main(source, target):
    with open(source, encoding="utf-8") as file:
        template = yaml_parse(file.read())
    try:
        plain = SamTemplateValidator(
            template, NoManagedPolicies(), region="eu-west-1"
        ).get_translated_template_if_valid()
    except InvalidSamDocumentException as refusal:
        sys.exit(f"{source}: {refusal}")
    with open(target, "w", encoding="utf-8") as file:
        file.write(plain)


main(*sys.argv[1:])
