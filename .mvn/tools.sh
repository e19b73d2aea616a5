# Sourced by what needs tools from PyPI. Each list of them becomes a virtual environment in the cache directory, once for
# each user and version; a Python is all that must be there.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/amends
python=python3
export SAM_CLI_TELEMETRY=0

refuse() {
  echo "$*" >&2
  exit 1
}

needs_python() {
  for_what="Install Python 3.10 or newer with its venv module (Debian, Ubuntu: apt-get install python3-venv) and run this \
again. $1 needs it; ./amends up and ./mvnw verify do without."
  command -v python3 >/dev/null || refuse "There is no python3 on the PATH. $for_what"
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' ||
    refuse "$(command -v python3) is too old. $for_what"
  can_make_environments
}

can_make_environments() {
  "$python" -c 'import venv, ensurepip' 2>/dev/null ||
    refuse "$(command -v "$python") cannot make virtual environments. $for_what"
}

# Names the virtual environment that holds exactly what a list asks for, made at first use.
tools() {
  list=$1.txt
  asked=$(sed '/^#/d' "$list" | head -n 3 | tr '\n' ' ')
  at=$cache/${1##*/}-$(cksum <"$list" | cut -d' ' -f1)
  if [ ! -e "$at/ready" ]; then
    echo "fetching $asked(once, a minute or two) ..." >&2
    rm -rf "$at"
    "$python" -m venv "$at"
    "$at/bin/python" -m pip install --quiet --disable-pip-version-check -r "$list" >&2 ||
      refuse "pip could not install $asked(above it says why). With the package index in reach, run this again."
    : >"$at/ready"
  fi
  echo "$at"
}
