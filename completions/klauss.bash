# Completion of klauss in bash, printed by `klauss completion bash`. What is typed is passed on and never evaluated.
# Bash 3.2, which macOS has, knows neither compopt nor mapfile.
_klauss() {
  local line value paths=: widest=0 width
  local -a lines=()
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :* ]]; then paths=$line; continue; fi
    lines+=("$line")
    value=${line%%$'\t'*}
    (( ${#value} > widest )) && widest=${#value}
  done < <(KLAUSS_PROGRAM complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
  compopt -o nosort 2>/dev/null
  [[ $paths != :files ]] && compopt +o default 2>/dev/null
  [[ $paths == :directories ]] && compopt -o plusdirs 2>/dev/null
  (( ${#lines[@]} == 0 )) && return
  # Where one may be taken as it is, it is the value alone; where several are listed, what they are stands beside it.
  if (( ${#lines[@]} == 1 )) || [[ $COMP_TYPE == 37 ]]; then
    for line in "${lines[@]}"; do COMPREPLY+=("${line%%$'\t'*}"); done
    [[ ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
    return 0
  fi
  width=$(( ${COLUMNS:-80} - widest - 5 ))
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*}
    line=${line#*$'\t'}
    if [[ -n $line ]] && (( width > 10 )); then
      (( ${#line} > width )) && line="${line:0:width - 3}..."
      printf -v value '%-*s  (%s)' "$widest" "$value" "$line"
    fi
    COMPREPLY+=("$value")
  done
}
complete -o default -F _klauss klauss
