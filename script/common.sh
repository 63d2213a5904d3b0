# What script/run and script/test share: install what is missing, build what has changed.
# Sourced with the project's root as the working directory. Nothing outside it is touched but
# Debian's packages.

export LC_ALL=C.UTF-8
export npm_config_cache="$PWD/build/npm-cache"

require_node() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  if [ "$major" -ge 20 ] && command -v npm >/dev/null; then return; fi
  echo "Drawdown's page is built with Node.js 20 or newer and npm, which were not found on the PATH" >&2
  echo "(node: $(node --version 2>/dev/null || echo none)). Debian 12 has only 18: install Node.js" >&2
  echo "from nodejs.org or a version manager, then run this again." >&2
  exit 1
}

# An Emscripten SDK on the PATH, newer than Debian's 3.1.6, is used instead of Debian's package.
has_emscripten_sdk() {
  command -v emcc >/dev/null && command -v em-config >/dev/null || return 1
  case $(readlink -f "$(command -v emcc)") in /usr/bin/* | /usr/share/emscripten/*) return 1 ;; esac
  local version
  version=$(emcc --version | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')
  [ "$version" != 3.1.6 ] && [ "$(printf '%s\n' 3.1.6 "$version" | sort -V | tail -n 1)" = "$version" ]
}

install_packages() {
  local wanted="$*" missing="" package
  has_emscripten_sdk || wanted="$wanted emscripten node-acorn"
  for package in $wanted; do
    [ "$(dpkg-query -Wf '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
    if ! sudo -n true 2>/dev/null; then
      echo "These Debian packages are missing, and installing them needs root or sudo:" >&2
      echo "  apt-get install --no-install-recommends$missing" >&2
      exit 1
    fi
  fi
  echo "Installing$missing"
  local apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600"
  $apt update && $apt install --yes --no-install-recommends $missing
}

# npm ci only when the lock changed: the copy beside the packages is the last one installed.
install_page_packages() {
  local stamp=web/node_modules/.installed-lock
  cmp -s web/package-lock.json "$stamp" && return
  npm ci --prefix web &&
    cp web/package-lock.json "$stamp"
}

build_preset() {
  cmake --preset "$1" && cmake --build --preset "$1"
}

# A folder configured with one Emscripten cannot be used by another.
build_engine() {
  local compiler=build/wasm/compiler
  emcc --version | head -n 1 >build/compiler
  if ! cmp -s build/compiler "$compiler"; then rm -rf build/wasm; fi
  # Debian's package expects node in /usr/bin.
  EM_NODE_JS=$(command -v node) build_preset wasm && mv build/compiler "$compiler"
}

# Folders are compared too, so that a deleted file counts as a change.
build_page() {
  if [ -f web/dist/drawdown.html ] &&
    [ -z "$(find build/wasm/engine.* engine/api/*.json examples web/src web/tools web/public \
      web/index.html web/*.ts web/*.js web/package-lock.json \
      -newer web/dist/drawdown.html -not -path '*/generated*' -print -quit)" ]; then
    return
  fi
  npm run --silent --prefix web build
}
