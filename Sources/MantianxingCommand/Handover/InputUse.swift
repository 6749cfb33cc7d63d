/// How much of its standard input a command reads.
enum InputUse {
    case nothing, line, everything
}
