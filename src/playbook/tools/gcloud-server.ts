/**
 * One interpreter for many gcloud commands. gcloud takes most of a second to import its libraries, once for each
 * command; here it does so once for all, and each command runs in a copy of that process.
 *
 * The launcher of gcloud starts it, and so chooses the Python: it passes `CLOUDSDK_PYTHON_ARGS` to it, and the path of
 * its own `lib/gcloud.py` (Google Cloud SDK, bin/gcloud). Both are internals of the SDK, so this is done on request only,
 * and where no server answers, commands are run as usual.
 */

/**
 * The server, for Python 3.8 and later. It reads requests from standard input, one JSON object a line, with the id, the
 * arguments and the environment of a command; it writes to standard output, one JSON object a line, that it is ready,
 * the process of each command, what it prints, in base64, and how it ended. At the end of standard input it ends whatever runs.
 */
export const gcloudServer = String.raw`
import base64, importlib, importlib.util, json, os, selectors, signal, sys, time

path = sys.argv[1]
spec = importlib.util.spec_from_file_location('gcloud', path)
gcloud = importlib.util.module_from_spec(spec)
spec.loader.exec_module(gcloud)
sys.path = gcloud.reorder_sys_path(sys.path)
import googlecloudsdk.gcloud_main
for also in ('core.resource.resource_printer', 'core.credentials.store', 'api_lib.util.apis'):
    # What nearly every command imports, besides; a release may have moved it.
    try:
        importlib.import_module('googlecloudsdk.' + also)
    except ImportError:
        pass

drain_seconds = 1
requests, answers = sys.stdin.fileno(), os.dup(sys.stdout.fileno())
watch = selectors.DefaultSelector()
running = {}


def tell(**message):
    data = (json.dumps(message) + '\n').encode()
    while data:
        data = data[os.write(answers, data):]


def run(id, argv, env):
    out, err = os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        null = os.open(os.devnull, os.O_RDONLY)
        for source, target in ((null, 0), (out[1], 1), (err[1], 2)):
            os.dup2(source, target)
        os.closerange(3, 4096)
        os.environ.clear()
        os.environ.update(env)
        sys.argv = [path, *argv]
        try:
            gcloud.main()
        except SystemExit as ending:
            code = ending.code
            if code is not None and not isinstance(code, int):
                print(code, file=sys.stderr)
            code = 0 if code is None else code if isinstance(code, int) else 1
        except BaseException:
            import traceback
            traceback.print_exc()
            code = 1
        # As an interpreter does at its end: what was registered runs, what was printed is written.
        import atexit
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                pass
        os._exit(code)
    os.close(out[1])
    os.close(err[1])
    running[id] = {'pid': pid, 'open': {out[0], err[0]}, 'ended': None, 'status': None}
    for fd, name in ((out[0], 'stdout'), (err[0], 'stderr')):
        watch.register(fd, selectors.EVENT_READ, (id, name))
    tell(id=id, pid=pid)


def kill(pid, number):
    try:
        os.killpg(pid, number)
    except OSError:
        pass


def read(fd, id, name):
    data = os.read(fd, 65536)
    if data:
        tell(id=id, **{name: base64.b64encode(data).decode()})
    else:
        close(fd, id)


def close(fd, id):
    watch.unregister(fd)
    os.close(fd)
    running[id]['open'].discard(fd)


def look():
    now = time.monotonic()
    for id, command in list(running.items()):
        if command['ended'] is None:
            pid, status = os.waitpid(command['pid'], os.WNOHANG)
            if pid:
                command['ended'], command['status'] = now, status
        if command['ended'] is None:
            continue
        if command['open'] and now - command['ended'] > drain_seconds:
            # A process that it left behind holds its output open.
            kill(command['pid'], signal.SIGTERM)
            for fd in list(command['open']):
                close(fd, id)
        if not command['open']:
            status = command['status']
            signalled = os.WIFSIGNALED(status)
            tell(
                id=id,
                code=None if signalled else os.WEXITSTATUS(status),
                signal=signal.Signals(os.WTERMSIG(status)).name if signalled else None,
            )
            del running[id]


tell(ready=True)
watch.register(requests, selectors.EVENT_READ, None)
buffered = b''
while True:
    for key, _ in watch.select(0.02 if running else None):
        if key.data:
            read(key.fd, *key.data)
            continue
        data = os.read(requests, 65536)
        if not data:
            for command in running.values():
                kill(command['pid'], signal.SIGTERM)
            time.sleep(0.5 if running else 0)
            for command in running.values():
                kill(command['pid'], signal.SIGKILL)
            os._exit(0)
        *lines, buffered = (buffered + data).split(b'\n')
        for line in lines:
            run(**json.loads(line))
    look()
`;
