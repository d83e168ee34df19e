# Completion of klauss in fish, printed by `klauss completion fish`. What is typed is passed on and never evaluated.
function __klauss_complete
    set -l current (commandline -ct)
    set -l words (commandline -opc)
    set -l start (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -r -- '^--[^=]*=' '' "$current")
    for line in (KLAUSS_PROGRAM complete -- $words[2..] "$current" 2>/dev/null </dev/null)
        switch $line
            case :files
                for file in (__fish_complete_path "$path")
                    echo "$start$file"
                end
            case :directories
                for directory in (__fish_complete_directories "$path" '')
                    echo "$start$directory"
                end
            case ':'
            case '*'
                echo $line
        end
    end
end
complete -c klauss -e
complete -c klauss -f -k -a '(__klauss_complete)'
