"""Lineage for a catalog: each run as events of OpenLineage (https://openlineage.io), to a file or a server of that.

The input is the folder of raw documents; the outputs are the tables of the published database, with their columns, how
many rows they have, and what the checks of the run found in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from flows.reading import published_path
from flows.remote import Remote
from flows.runs import Run, utc_now
from flows.settings import Settings
from flows.versions import code_version
from schemas import TABLES, TYPES, Table

if TYPE_CHECKING:
    from openlineage.client import OpenLineageClient
    from openlineage.client.event_v2 import InputDataset, OutputDataset

    from flows.report import Summary

NAMESPACE = "broadsheet"
ANSWER_SECONDS = 5.0


class Lineage:
    """The events of one run: of the job that takes articles in, and of the one that checks the tables."""

    def __init__(self, settings: Settings, run: Run) -> None:
        """`settings.openlineage` says where to."""
        self.run, self.collection = run, settings.collection
        where = settings.warehouse_dir
        self.tables = str(where) if isinstance(where, Remote) else f"duckdb://{published_path(where).resolve()}"
        self.client = _client(settings.openlineage or "")

    def start(self) -> None:
        """START."""
        self._emit("START", "ingest", inputs=[self._raw()])

    def end(self, record: Mapping[str, Any], summary: Summary | None, error: str | None) -> None:
        """COMPLETE with the tables, FAIL with the error, or ABORT when the user stopped it; and what was checked."""
        from openlineage.client.facet_v2 import error_message_run

        if summary:
            outputs = [self._table(t, summary.rows[t.full_name]) for t in TABLES if t.full_name in summary.rows]
            self._emit("COMPLETE", "ingest", inputs=[self._raw()], outputs=outputs)
        elif error:
            told = error_message_run.ErrorMessageRunFacet(message=error, programmingLanguage="Python")
            self._emit("FAIL", "ingest", {"errorMessage": told}, inputs=[self._raw()])
        else:
            self._emit("ABORT", "ingest", inputs=[self._raw()])
        if checks := record["checks"]:
            passed = all(check["passed"] or check["severity"] != "error" for check in checks)
            self._emit("COMPLETE" if passed else "FAIL", "check", self._parent(), inputs=_checked(self.tables, checks))

    def _emit(self, state: str, job: str, facets: Mapping[str, Any] | None = None, **datasets: Any) -> None:
        from openlineage.client import event_v2
        from openlineage.client.facet_v2 import processing_engine_run

        engine = processing_engine_run.ProcessingEngineRunFacet(version=code_version(), name="broadsheet")
        self.client.emit(
            event_v2.RunEvent(
                eventType=event_v2.RunState[state],
                eventTime=f"{utc_now().isoformat()}Z",
                run=event_v2.Run(runId=self._id(job), facets={"processing_engine": engine, **(facets or {})}),
                job=event_v2.Job(namespace=NAMESPACE, name=f"{job}.{self.collection}"),
                producer=f"urn:broadsheet:{code_version()}",
                **datasets,
            )
        )

    def _id(self, job: str) -> str:
        """A flow run keeps its id, so that both catalogs tell of the same one."""
        if job == "ingest" and self.run.flow_run_id:
            return self.run.flow_run_id
        return str(uuid5(NAMESPACE_URL, f"broadsheet:{self.run.run_id}:{job}"))

    def _parent(self) -> dict[str, Any]:
        from openlineage.client.facet_v2 import parent_run

        run, job = parent_run.Run(self._id("ingest")), parent_run.Job(NAMESPACE, f"ingest.{self.collection}")
        return {"parent": parent_run.ParentRunFacet(run=run, job=job)}

    def _raw(self) -> InputDataset:
        from openlineage.client.event_v2 import InputDataset
        from openlineage.client.facet_v2 import input_statistics_input_dataset as statistics

        seen = statistics.InputStatisticsInputDatasetFacet(fileCount=self.run.counts.get("documents_seen"))
        return InputDataset(namespace="file", name=str(self.run.raw), inputFacets={"inputStatistics": seen})

    def _table(self, table: Table, rows: int) -> OutputDataset:
        from openlineage.client.event_v2 import OutputDataset
        from openlineage.client.facet_v2 import documentation_dataset, output_statistics_output_dataset, schema_dataset

        columns = [
            schema_dataset.SchemaDatasetFacetFields(c.name, TYPES[c.type].duckdb, c.description) for c in table.columns
        ]
        return OutputDataset(
            namespace=self.tables,
            name=table.full_name,
            facets={
                "schema": schema_dataset.SchemaDatasetFacet(fields=columns),
                "documentation": documentation_dataset.DocumentationDatasetFacet(description=table.description),
            },
            outputFacets={
                "outputStatistics": output_statistics_output_dataset.OutputStatisticsOutputDatasetFacet(rowCount=rows)
            },
        )


def _checked(namespace: str, checks: Sequence[Mapping[str, Any]]) -> list[InputDataset]:
    """The tables that were checked, each with what was found: as its standard has it, on what a job read."""
    from openlineage.client.event_v2 import InputDataset
    from openlineage.client.facet_v2 import data_quality_assertions_dataset as quality

    found: dict[str, list[quality.Assertion]] = {}
    for check in checks:
        found.setdefault(check["table_name"], []).append(
            quality.Assertion(
                assertion=check["check_name"], success=check["passed"], severity=_severity(check["severity"]),
                expected=check["expected"], actual=check["observed"],
            )
        )  # fmt: skip
    return [
        InputDataset(
            namespace=namespace,
            name=name,
            inputFacets={"dataQualityAssertions": quality.DataQualityAssertionsDatasetFacet(assertions=assertions)},
        )
        for name, assertions in found.items()
    ]


def _severity(ours: str) -> str:
    return "warn" if ours == "warning" else ours


def _client(place: str) -> OpenLineageClient:
    """Appends to a file, or posts to an endpoint, `/api/v1/lineage` when the URL has no path."""
    from openlineage.client import OpenLineageClient
    from openlineage.client.transport.file import FileConfig, FileTransport
    from openlineage.client.transport.http import HttpConfig, HttpTransport

    if not place.startswith(("http://", "https://")):
        return OpenLineageClient(transport=FileTransport(FileConfig(str(Path(place).resolve()), append=True)))
    parts = urlsplit(place)
    config = HttpConfig(
        url=f"{parts.scheme}://{parts.netloc}",
        endpoint=parts.path.strip("/") or "api/v1/lineage",
        timeout=ANSWER_SECONDS,
        retry={
            "total": 2,
            "backoff_factor": 0.5,
            "status_forcelist": [500, 502, 503, 504],
            "allowed_methods": ["POST"],
        },
    )
    return OpenLineageClient(transport=HttpTransport(config))
