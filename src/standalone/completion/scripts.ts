/** The scripts that make a shell complete our commands. Each asks the command itself, by `__complete`. */

/** The shells. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** What a shell evaluates. `__complete` prints a candidate a line, with its meaning after a tab, then `:0` for files or `:4`. */
export const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# bash completion of pullbook: source <(pullbook completion bash)
_pullbook() {
  local line last=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :0) [ "\${#COMPREPLY[@]}" -gt 0 ] || COMPREPLY=($(compgen -f -- "$last")) ;;
      :*) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(pullbook __complete "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$last" 2>/dev/null)
}
complete -F _pullbook pullbook
`,
  zsh: `#compdef pullbook
# zsh completion of pullbook: source <(pullbook completion zsh)
_pullbook() {
  local line directive
  local -a words_before candidates
  words_before=("\${(@)words[2,CURRENT-1]}")
  while IFS= read -r line; do
    case $line in
      :*) directive=$line ;;
      *) candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done < <(pullbook __complete "\${words_before[@]}" "\${words[CURRENT]}" 2>/dev/null)
  if (( \${#candidates} )); then
    _describe pullbook candidates
  elif [[ $directive == :0 ]]; then
    _files
  fi
}
compdef _pullbook pullbook
`,
  fish: `# fish completion of pullbook: pullbook completion fish | source
function __pullbook_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (pullbook __complete $words[2..-1] 2>/dev/null)
    if test "$lines[-1]" = :0
        __fish_complete_path (commandline -ct)
    else
        string match --invert --regex '^:' -- $lines
    end
end
complete -c pullbook -f -a '(__pullbook_complete)'
`,
};
