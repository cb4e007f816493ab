"""Airflow: asks a running service for a refresh each hour and waits for its end.

Connection `aggregator` (HTTP): the service's address; in Extra {"Authorization": "Bearer agg_..."} of 'aggregator keys add --scope refresh'.
"""
import json
from datetime import datetime

from airflow import DAG
from airflow.providers.http.operators.http import HttpOperator
from airflow.providers.http.sensors.http import HttpSensor

with DAG("refresh_feeds", schedule="@hourly", start_date=datetime(2026, 1, 1), catchup=False) as dag:
    start = HttpOperator(
        task_id="start",
        http_conn_id="aggregator",
        endpoint="/api/v1/refreshes",
        method="POST",
        data=json.dumps({"due": True}),
        headers={"Content-Type": "application/json", "Idempotency-Key": "{{ run_id }}"},
        response_filter=lambda response: response.json()["id"],
    )
    wait = HttpSensor(
        task_id="wait",
        http_conn_id="aggregator",
        endpoint="/api/v1/refreshes/{{ ti.xcom_pull(task_ids='start') }}",
        request_params={"wait": "30"},
        response_check=lambda response: response.json()["state"] in ("succeeded", "partial"),
        poke_interval=5,
        timeout=1200,
    )
    start >> wait
