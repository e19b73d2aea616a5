# Finds out whether there is a Node that the tablet's build can run on. Sourced by tablet/build and amends.
amends_node() {
  need_node=20.19
  have_node=$(node --version 2>/dev/null) || have_node=none
  command -v npm >/dev/null || have_node="none with npm"
  case $have_node in
    v[0-9]*.*)
      major=${have_node#v} && major=${major%%.*}
      minor=${have_node#v*.} && minor=${minor%%.*}
      [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; } || return 0
      ;;
  esac
  echo "Amends needs Node $need_node or newer with npm to build the tablet, and found $have_node. Install one, for instance from nodejs.org or by nvm, and run this again." >&2
  return 1
}
