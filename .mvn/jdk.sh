# Finds a JDK of at least the version that the build needs and names it in JAVA_HOME. Sourced by mvnw and amends.
# Looks at JAVA_HOME, then at the PATH, then at the places where systems and version managers put their JDKs.
amends_jdk() {
  need=25
  for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java 2>/dev/null || :)"; do
    amends_jdk_fits "$java" && return 0
  done
  set +f
  for home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
    amends_jdk_fits "$home/bin/java" && return 0
  done
  echo "Amends needs a JDK of version $need or newer, and found none." >&2
  echo "Install one (for instance Eclipse Temurin $need: apt install temurin-$need-jdk, brew install temurin@$need, or sdk install java $need-tem)," >&2
  echo "or point JAVA_HOME at one that is already here, and run this again." >&2
  return 1
}

amends_jdk_fits() {
  [ -x "$1" ] || return 1
  real=$(readlink -f "$1" 2>/dev/null || echo "$1")
  home=${real%/bin/java}
  [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  [ "${version:-0}" -ge "$need" ] || return 1
  JAVA_HOME=$home
  export JAVA_HOME
}
