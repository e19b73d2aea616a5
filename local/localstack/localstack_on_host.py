"""LocalStack without containers: on loopback only, Lambda functions and DynamoDB Local as processes of this machine.

Started as `python -m localstack_on_host` by `./amends localstack`, which says in the environment where things are:
AMENDS_JAVA_HOME, AMENDS_DYNAMODB and AMENDS_RUNTIME (class paths), AMENDS_RUNTIME_NATIVE (the runtime client's native
library), AMENDS_LOGS (a folder). LocalStack finds the executor through the entry point
`localstack.lambda.runtime_executor` named "process" (LAMBDA_RUNTIME_EXECUTOR=process)."""
import json
import logging
import os
import queue
import signal
import subprocess
import threading
import time
from concurrent.futures import Future, TimeoutError as FutureTimeout
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LOG = logging.getLogger("localstack.lambda.process")
API = "/2018-06-01/runtime"
_STARTING = threading.Semaphore(2)


def _python_312():
    """4.14.0 is written for Python 3.13. What it takes from there, for 3.12: a decorator, and a lock that may stand in a type."""
    import sys
    import threading
    import typing
    import warnings
    if sys.version_info >= (3, 13):
        return
    import typing_extensions
    warnings.deprecated = typing_extensions.deprecated

    class Lock:
        def __init__(self, make):
            self.make = make

        def __call__(self, *args, **kwargs):
            return self.make(*args, **kwargs)

        def __or__(self, other):
            return typing.Any

        __ror__ = __or__

    threading.Lock, threading.RLock = Lock(threading.Lock), Lock(threading.RLock)


def main():
    _python_312()
    from localstack import config
    from twisted.internet import endpoints

    class Loopback(endpoints.TCP4ServerEndpoint):  # LocalStack drops the host of GATEWAY_LISTEN ("TODO: interface = host?")
        def __init__(self, reactor, port, backlog=50, interface=""):
            super().__init__(reactor, port, backlog, interface or config.GATEWAY_LISTEN[0].host)

    endpoints.TCP4ServerEndpoint = Loopback
    _dynamodb()
    from localstack.runtime import main as runtime
    runtime.main()


def _java():
    return os.path.join(os.environ["AMENDS_JAVA_HOME"], "bin", "java")


def _dynamodb():
    """DynamoDB Local as Maven fetched it, on loopback: nothing is downloaded, and no agent patches it."""
    from localstack.services.dynamodb import packages, server

    packages.DynamoDBLocalPackageInstaller.install = lambda *_: None
    packages.DynamoDBLocalPackageInstaller.get_java_env_vars = lambda _: {"CLASSPATH": os.environ["AMENDS_DYNAMODB"]}
    server.DynamodbServer._create_shell_command = lambda it: [
        _java(), "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
        "amends.local.house.DynamodbOnLoopback", "-port", str(it.port), "-inMemory", "-disableTelemetry"]


def _executor():
    from localstack import config
    from localstack.services.lambda_.invocation.executor_endpoint import StatusErrorException
    from localstack.services.lambda_.invocation.lambda_models import InvocationResult
    from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

    class ProcessRuntimeExecutor(RuntimeExecutor):
        """One process, one Runtime API server, one invocation at a time: what a Lambda sandbox is, less the walls."""

        def __init__(self, id, function_version):
            super().__init__(id, function_version)
            self.server = self.process = self.started = self.result = None
            self.waiting, self.lines, self.env = queue.Queue(), [], {}

        # -- what LocalStack calls
        @classmethod
        def prepare_version(cls, function_version):
            if function_version.config.code:
                function_version.config.code.prepare_for_execution()

        @classmethod
        def cleanup_version(cls, function_version):
            pass

        def get_address(self):
            return "127.0.0.1"

        def get_endpoint_from_executor(self):
            return "127.0.0.1"

        def get_runtime_endpoint(self):
            return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

        def get_logs(self):
            return "".join(self.lines)

        def start(self, env_vars):
            self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
            self.server.daemon_threads = True
            threading.Thread(target=self.server.serve_forever, daemon=True).start()
            self.env = {k: str(v) for k, v in env_vars.items()}
            self._spawn()

        def stop(self):
            self._kill()
            if self.server:
                self.server.shutdown()
                self.server.server_close()
                self.server = None

        def invoke(self, payload):
            if not self.process or self.process.poll() is not None:
                self._spawn()  # after a time-out or an exit, the next invocation gets a fresh process
            request, limit, began, mark = payload["invoke-id"], self.function_version.config.timeout, time.time(), len(self.lines)
            self.result = Future()
            self.waiting.put({**payload, "deadline": int((began + limit) * 1000)})
            exited = threading.Thread(target=self._watch, args=(self.process, self.result, request), daemon=True)
            exited.start()
            try:
                body, is_error = self.result.result(timeout=limit)
            except FutureTimeout:
                self._kill()
                body, is_error = _error(f"RequestId: {request} Error: Task timed out after {limit:.2f} seconds", "Sandbox.Timedout"), True
            time.sleep(0.02)  # let the last lines of its output arrive
            ms, memory = (time.time() - began) * 1000, self.function_version.config.memory_size
            logs = (f"START RequestId: {request} Version: {self.function_version.id.qualifier}\n" + "".join(self.lines[mark:])
                    + f"END RequestId: {request}\nREPORT RequestId: {request}\tDuration: {ms:.2f} ms\tBilled Duration: {int(ms) + 1} ms\tMemory Size: {memory} MB\tMax Memory Used: {memory} MB\t\n")
            return InvocationResult(request, body, is_error=is_error, logs=logs)

        # -- the process
        def _spawn(self):
            code = str(self.function_version.config.code.get_unzipped_code_location())
            self.started = Future()
            env = {"PATH": os.environ["PATH"], "HOME": code, "LANG": "en_US.UTF-8", **self.env, "TZ": "UTC", "LAMBDA_TASK_ROOT": code,
                   "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.server.server_address[1]}"}
            for name in [n for n in env if n.startswith("LOCALSTACK_RUNTIME")]:
                del env[name]
            with _STARTING:  # a burst starts many: one after the other they are there sooner than all at once
                self._start(code, env)

        def _start(self, code, env):
            self.process = subprocess.Popen(self._command(code, env), cwd=code, env=env, stdin=subprocess.DEVNULL,
                                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
            threading.Thread(target=self._read, args=(self.process,), daemon=True).start()
            threading.Thread(target=self._watch, args=(self.process, self.started, None), daemon=True).start()
            self.started.result(timeout=config.LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT)

        def _command(self, code, env):
            runtime = self.function_version.config.runtime or ""
            bootstrap = os.path.join(code, "bootstrap")
            if runtime.startswith("provided") and os.access(bootstrap, os.X_OK):
                return [bootstrap]
            if not runtime.startswith("java"):
                raise NotImplementedError(f"the process executor runs java* and provided*, not {runtime}")
            memory = self.function_version.config.memory_size
            return [_java(), f"-Xmx{max(64, int(memory * 0.85))}m", "-XX:+UseSerialGC", "-Xss512k",
                    "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                    "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
                    + os.environ["AMENDS_RUNTIME_NATIVE"],
                    "-cp", f"{code}:{code}/lib/*:{os.environ['AMENDS_RUNTIME']}",
                    "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", env.get("_HANDLER", "")]

        def _read(self, process):
            log = os.path.join(os.environ["AMENDS_LOGS"], f"{self.function_version.id.function_name}.log")
            for line in iter(process.stdout.readline, b""):
                self.lines.append(line.decode("utf-8", "replace"))
                with open(log, "ab") as kept:
                    kept.write(line)
                if len(self.lines) > 20_000 and (self.result is None or self.result.done()):
                    del self.lines[:10_000]

        def _watch(self, process, future, request):
            while not future.done():
                try:
                    process.wait(timeout=0.2)
                except subprocess.TimeoutExpired:
                    continue
                time.sleep(0.1)
                if not future.done():
                    text = f"Runtime exited with status {process.returncode}\n{self.get_logs()[-2000:]}"
                    if request:
                        future.set_result((_error(f"RequestId: {request} Error: {text}", "Runtime.ExitError"), True))
                    else:
                        future.set_exception(StatusErrorException("Environment startup failed", _error(text, "Runtime.ExitError")))

        def _kill(self):
            if self.process and self.process.poll() is None:
                try:
                    os.killpg(self.process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                self.process.wait(timeout=5)
            self.waiting = queue.Queue()

        # -- the Runtime API that the function's process talks to
        def _handler(executor):
            class Api(BaseHTTPRequestHandler):
                protocol_version = "HTTP/1.1"

                def log_message(self, *args):
                    pass

                def reply(self, status, body=b"", headers=()):
                    self.send_response(status)
                    for name, value in headers:
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

                def do_GET(self):
                    if self.path != f"{API}/invocation/next":
                        return self.reply(404)
                    if not executor.started.done():
                        executor.started.set_result(True)
                    process, waiting = executor.process, executor.waiting
                    while True:
                        try:
                            event = waiting.get(timeout=0.5)
                            break
                        except queue.Empty:
                            if process.poll() is not None:
                                self.close_connection = True
                                return
                    self.reply(200, event["payload"].encode(), [
                        ("Content-Type", "application/json"), ("Lambda-Runtime-Aws-Request-Id", event["invoke-id"]),
                        ("Lambda-Runtime-Deadline-Ms", str(event["deadline"])), ("Lambda-Runtime-Trace-Id", event.get("trace-id") or ""),
                        ("Lambda-Runtime-Invoked-Function-Arn", event["invoked-function-arn"])])

                def body(self):
                    if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                        return self.rfile.read(int(self.headers.get("Content-Length") or 0))
                    data = b""
                    while size := int(self.rfile.readline().split(b";")[0], 16):
                        data += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                    return data

                def do_POST(self):
                    data, path = self.body(), self.path.removeprefix(API)
                    if path == "/init/error":
                        if not executor.started.done():
                            executor.started.set_exception(StatusErrorException("Environment startup failed", data))
                    elif path.endswith("/response") or path.endswith("/error"):
                        if executor.result and not executor.result.done():
                            executor.result.set_result((data, path.endswith("/error")))
                    else:
                        return self.reply(404)
                    self.reply(202, b'{"status":"OK"}', [("Content-Type", "application/json")])

            return Api

    return ProcessRuntimeExecutor


def _error(message, kind):
    return json.dumps({"errorMessage": message, "errorType": kind}).encode()


class _Once:
    cls = None


try:
    from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin

    class ProcessRuntimeExecutorPlugin(RuntimeExecutorPlugin):
        name = "process"

        def load(self, *args, **kwargs):
            _Once.cls = _Once.cls or _executor()
            return _Once.cls
except ImportError:
    pass

if __name__ == "__main__":
    main()
