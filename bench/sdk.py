"""Measures one work with Encord's own Python SDK, which PYTHONPATH names: sdk.py SERVER KEY FILES WORK COUNT."""

import json
import os
import resource
import sys
import time
import urllib.request

server, key, files, work, count = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])
import_start = time.perf_counter()
from encord import EncordUserClient  # noqa: E402
from encord.http.bundle import Bundle  # noqa: E402
from encord.orm.dataset import DatasetUserRole  # noqa: E402

import_seconds = time.perf_counter() - import_start
METADATA = {"site": "north", "camera": 4}


def dataset_id(rows):
    return f"da7a5e70-0000-4000-8000-{rows:012d}"


def memory(field):
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1000 for line in status if line.startswith(field))


def prepare(client):
    if work == "save":
        return client.get_dataset(dataset_id(count)).list_data_rows()
    if work == "metadata":
        rows = client.get_dataset(dataset_id(count)).list_data_rows()
        ids = [row.backing_item_uuid for row in rows]
        return [item for i in range(0, count, 1000) for item in client.get_storage_items(ids[i : i + 1000])]
    if work == "grant-one":
        return [client.get_dataset(dataset_id(i)) for i in range(100)]
    if work in ("datasets", "folders", "groups"):
        return None
    return client.get_dataset(dataset_id(count))


def run(client, prepared):
    if work in ("list", "first", "start-rows"):
        return prepared.list_data_rows()
    if work == "where":
        return [row for row in prepared.list_data_rows() if row.title.endswith("99.mp4")]
    if work == "folders":
        return list(client.find_storage_folders())
    if work == "groups":
        return list(client.list_groups())
    if work in ("datasets", "first-request"):
        return client.get_datasets(title_eq="x") if work == "first-request" else client.get_datasets()
    if work == "save":
        for row in prepared:
            row.client_metadata = METADATA
            row.save()
    if work == "metadata":
        with Bundle() as bundle:
            for item in prepared:
                item.update(client_metadata=METADATA, bundle=bundle)
    if work == "grant-one":
        for i in range(count):
            prepared[i % 100].add_users([f"user{i}@example.com"], DatasetUserRole.USER)
    if work == "upload":
        for name in sorted(os.listdir(files))[:count]:
            prepared.upload_image(os.path.join(files, name))


def measure():
    on_linux = os.path.exists("/proc/self/clear_refs")
    if work == "import":
        return import_seconds, 0
    if work == "start":
        client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key, domain=server)
        assert len(client.get_datasets(title_eq="short")) == 6
        return time.perf_counter() - import_start, 0
    if work == "first-request":
        start = time.perf_counter()
        run(EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key, domain=server), None)
        return time.perf_counter() - start, 0
    client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key, domain=server)
    prepared = prepare(client)
    before = 0
    if on_linux:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as peak:
            peak.write("5")
        before = memory("VmRSS:")
    start = time.perf_counter()
    result = run(client, prepared)
    seconds = time.perf_counter() - start
    if work == "first":
        assert result[0].uid
        now = time.monotonic_ns()
        first_byte = int(urllib.request.urlopen(f"{server}/bench/first-byte").read())
        seconds = (now - first_byte) / 1e9
    peak = memory("VmHWM:") if on_linux else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return seconds, peak - before


taken, peak_megabytes = measure()
print(json.dumps({"seconds": taken, "peakMegabytes": peak_megabytes, "retainedMegabytes": 0}))
