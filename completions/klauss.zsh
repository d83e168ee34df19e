#compdef klauss
# Completion of klauss in zsh, printed by `klauss completion zsh`. What is typed is passed on and never evaluated.
_klauss() {
  local line value paths=: found=1
  local -a lines plain open
  lines=("${(@f)$(KLAUSS_PROGRAM complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null </dev/null)}")
  for line in "${lines[@]}"; do
    if [[ $line == :* ]]; then paths=$line; continue; fi
    value=${line%%$'\t'*}
    line="${value//:/\\:}:${line#*$'\t'}"
    if [[ $value == */ ]]; then open+=("$line"); elif [[ -n $value ]]; then plain+=("$line"); fi
  done
  (( $#plain )) && _describe -V klauss plain && found=0
  (( $#open )) && _describe -V klauss open -S '' && found=0
  if [[ $paths != : ]]; then
    [[ $PREFIX == -*=* ]] && compset -P '*='
    if [[ $paths == :directories ]]; then _files -/ && found=0; else _files && found=0; fi
  fi
  return found
}
if [[ $funcstack[1] == _klauss ]]; then
  _klauss "$@"
elif (( $+functions[compdef] )); then
  compdef _klauss klauss
fi
