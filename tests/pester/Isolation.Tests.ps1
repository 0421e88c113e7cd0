BeforeDiscovery {
    $isCore = $PSVersionTable.PSEdition -eq 'Core'
    # The ASP.NET runtime brings the same libraries in its own version.
    $shared = @(
        if ($isCore -and (Get-Command dotnet -ErrorAction SilentlyContinue)) {
            dotnet --list-runtimes | Where-Object { $_ -match '^Microsoft\.AspNetCore\.App (\S+) \[(.+)\]$' } |
                ForEach-Object { Join-Path $Matches[2] $Matches[1] } | Where-Object { Test-Path (Join-Path $_ 'Microsoft.Extensions.Logging.Abstractions.dll') }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $isCore = $PSVersionTable.PSEdition -eq 'Core'

    # What a child process does with the module, and how it shows that it worked.
    $work = @'
    Connect-Encord -SshKeyPath $KeyPath -Domain $Domain
    $dataset = New-EncordDataset -Title 'From a child'
    $files = @{ videos = @(@{ objectUrl = 's3://a/1.mp4' }, @{ objectUrl = 's3://a/2.mp4' }); skip_duplicate_urls = $true }
    $null = $dataset | Add-EncordPrivateData -IntegrationId (Get-EncordCloudIntegration -Title AWS*).Id -PrivateFiles $files -Wait
    $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata -ClientMetadata @{ child = $true }
    "worked: $(@($dataset | Get-EncordDataRow -FetchClientMetadata | Where-Object { $_.ClientMetadata['child'] }).Count) rows"
'@
}

Describe 'The load context' -Skip:(-not $isCore) {
    It 'gives none of our dependencies to the default one, whatever is done: uploads, downloads, pages, retries' {
        $faulty = Start-Sandbox -KeyPath $sandbox.KeyPath -FaultProfile 'unavailable:0.5,seed=3'
        $image = Join-Path $TestDrive 'gate.png'
        [IO.File]::WriteAllBytes($image, (Get-PngByte))
        try {
            $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot, $sandbox.KeyPath, $sandbox.Domain, $faulty.Domain, $image ([scriptblock]::Create(@"
                param(`$ModuleRoot, `$KeyPath, `$Domain, `$Faulty, `$Image)
                `$default = [Runtime.Loader.AssemblyLoadContext]::Default
                `$before = @(`$default.Assemblies)
                Import-Module `$ModuleRoot
                $work
                `$dataset | Send-EncordImage -Path `$Image | Out-Null
                `$saved = Get-EncordDataRow `$dataset.DatasetHash -DataType Image | Save-EncordData (Join-Path (Split-Path `$Image) 'saved')
                `$items = @(Get-EncordStorageItem -ItemType Image -FetchSignedUrl)
                Connect-Encord -SshKeyPath `$KeyPath -Domain `$Faulty
                `$retries = 1..5 | ForEach-Object { Get-EncordDataset -Verbose 4>&1 } | Where-Object { "`$_" -like '*next attempt*' }
                "`$(@(`$saved).Count) saved, items: `$(`$items.Count -gt 0), retries: `$(@(`$retries).Count -gt 0)"
                `$ours = (Get-ChildItem (Join-Path `$ModuleRoot 'bin/*/*.dll')).BaseName
                # System libraries as new as ours are .NET's own on purpose.
                `$dotnet = Split-Path ([object].Assembly.Location)
                `$default.Assemblies | Where-Object { `$_ -notin `$before -and -not `$_.IsDynamic -and `$_.GetName().Name -in `$ours } |
                    Where-Object { -not (`$_.GetName().Name -like 'System.*' -and (Split-Path `$_.Location) -in `$dotnet, `$PSHOME) } |
                    ForEach-Object { `$_.GetName().Name }
                `$own = [Runtime.Loader.AssemblyLoadContext]::GetLoadContext([EncordPS.DataRow].Assembly).Assemblies |
                    Where-Object { `$_.Location.StartsWith(`$ModuleRoot) } | ForEach-Object { `$_.GetName().Name }
                'EncordPS', 'EncordPS.Client', 'BouncyCastle.Cryptography', 'Renci.SshNet' | Where-Object { `$own -notcontains `$_ }
                # What the runtime has as new as the module is not loaded twice.
                `$json = @([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'System.Text.Json' })
                "`$(`$json.Count) `$((Split-Path `$json[0].Location) -in `$dotnet, `$PSHOME)"
"@))
        }
        finally {
            Stop-Sandbox $faulty
        }

        $result.Lines | Should -Be 'worked: 2 rows', '1 saved, items: True, retries: True', 'EncordPS.Loader', '1 True'
    }

    It 'works beside other assemblies of the same names, loaded before it' {
        # Assemblies with nothing in them, under the names of all our dependencies: whoever takes one of these fails.
        $strangers = Join-Path $TestDrive 'strangers'
        $null = New-Item -ItemType Directory -Path $strangers
        $ours = Get-ChildItem -Path (Join-Path $ModuleRoot 'bin/*/*.dll') -Exclude 'EncordPS*.dll' | Sort-Object -Property Name -Unique
        $ours | ForEach-Object {
            $source = "[assembly: System.Reflection.AssemblyVersion(`"1.2.3.4`")] public class Stranger$([guid]::NewGuid().ToString('N')) { }"
            Add-Type -TypeDefinition $source -OutputAssembly (Join-Path $strangers $_.Name)
        }

        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot, $sandbox.KeyPath, $sandbox.Domain, $strangers ([scriptblock]::Create(@"
            param(`$ModuleRoot, `$KeyPath, `$Domain, `$Strangers)
            `$loaded = foreach (`$file in Get-ChildItem -Path `$Strangers) {
                # Those that PowerShell has itself, such as System.Text.Json, it does not let in a second time.
                try { [Reflection.Assembly]::LoadFrom(`$file.FullName).GetName() } catch [IO.FileLoadException] { }
            }
            (@(`$loaded) | Where-Object { `$_.Version -eq '1.2.3.4' }).Count -gt 5
            Import-Module `$ModuleRoot
            $work
"@))
        $result.Lines | Should -Be 'True', 'worked: 2 rows'
    }

    It 'works beside another version of Microsoft.Extensions.Logging.Abstractions and System.Text.Json' -Skip:($shared.Count -eq 0) -ForEach @(@{ Shared = $shared[-1] }) {
        # Skipped where no ASP.NET runtime is found: there is no other version of the libraries to load.
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot, $sandbox.KeyPath, $sandbox.Domain, $Shared ([scriptblock]::Create(@"
            param(`$ModuleRoot, `$KeyPath, `$Domain, `$Shared)
            `$theirs = Get-ChildItem -Path (Join-Path `$Shared 'Microsoft.Extensions.*.dll') | ForEach-Object { [Reflection.Assembly]::LoadFrom(`$_.FullName) }
            `$null = [System.Text.Json.JsonSerializer]::Serialize('theirs', [string])
            Import-Module `$ModuleRoot
            $work
            `$context = [Runtime.Loader.AssemblyLoadContext]::GetLoadContext([EncordPS.DataRow].Assembly)
            `$own = `$context.LoadFromAssemblyName([Reflection.AssemblyName]::new('Microsoft.Extensions.Logging.Abstractions'))
            `$all = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'Microsoft.Extensions.Logging.Abstractions' }
            "`$(@(`$all).Count) `$(`$own.Location.StartsWith(`$ModuleRoot))"
"@))
        $result.Lines | Should -Be 'worked: 2 rows', '2 True'
    }
}

Describe 'Importing' {
    It 'writes nothing and goes well again and again, with the session: forced, removed, and back; another copy is refused' {
        $copy = Join-Path $TestDrive 'copy/EncordPS'
        Copy-Item -Path $ModuleRoot -Destination $copy -Recurse
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot, $sandbox.KeyPath, $sandbox.Domain, $copy {
            param($ModuleRoot, $KeyPath, $Domain, $Copy)
            Import-Module $ModuleRoot *>&1
            $count = { (Get-Command -Module EncordPS).Count }
            "imported: $(& $count)"
            Connect-Encord $KeyPath -Domain $Domain
            Import-Module $ModuleRoot -Force
            "forced: $(& $count)"
            Import-Module $ModuleRoot -Force
            "forced again: $(& $count), $((Get-Command Get-EncordDataset).ModuleName), $(@(Get-Module EncordPS).Count) module"
            (Get-EncordDataset 'Chest CT pilot').Title
            Remove-Module EncordPS
            "removed: $(@(Get-Command -Name '*-Encord*' -ErrorAction Ignore).Count)"
            if ($IsCoreCLR) { try { Import-Module $Copy -ErrorAction Stop } catch { $_.Exception.Message; $Error.Clear() } }
            Import-Module $ModuleRoot
            "back: $(& $count), $((Get-EncordSession).AuthenticationKind), $($Error.Count) errors, $(@(Get-FormatData EncordPS.DataRow).Count) view"
        }

        $all = (Import-PowerShellDataFile (Join-Path $ModuleRoot 'EncordPS.psd1')).CmdletsToExport.Count
        $result.ExitCode | Should -Be 0
        $loader = [IO.Path]::Combine($ModuleRoot, 'bin', 'net8.0', 'EncordPS.Loader.dll')
        $result.Lines | Should -Be @(
            "imported: $all", "forced: $all", "forced again: $all, EncordPS, 1 module", 'Chest CT pilot', 'removed: 0'
            if ($isCore) { "Another copy of EncordPS is loaded in this process: $loader. Start a new PowerShell to use this one." }
            "back: $all, SshKey, 0 errors, 1 view"
        )
    }

    It 'is done by a command that is on PSModulePath' {
        $result = Invoke-ChildPowerShell -ArgumentList (Split-Path $ModuleRoot) {
            param($Parent)
            $env:PSModulePath = $Parent + [IO.Path]::PathSeparator + $env:PSModulePath
            Get-EncordSession
            (Get-Module EncordPS).Version.ToString()
        }

        $result.Lines | Should -Be (Get-Module EncordPS).Version.ToString()
    }

    It 'goes well in many runspaces at the same moment, in ForEach-Object -Parallel and in Start-ThreadJob' -Skip:(-not $isCore) {
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot {
            param($ModuleRoot)
            $start = [Threading.Barrier]::new(6)
            $shells = 1..6 | ForEach-Object {
                $shell = [powershell]::Create().AddScript({
                    param($start, $module)
                    $start.SignalAndWait()
                    Import-Module $module
                    "$($Error.Count) errors, $(@(Get-Command -Module EncordPS).Count -gt 40), $(@(Get-FormatData EncordPS.DataRow).Count) view"
                }).AddArgument($start).AddArgument($ModuleRoot)
                @{ Shell = $shell; Run = $shell.BeginInvoke() }
            }
            $shells | ForEach-Object { $_.Shell.EndInvoke($_.Run); $_.Shell.Streams.Error } | Sort-Object -Unique
            $in = @(
                1..6 | ForEach-Object -ThrottleLimit 6 -Parallel { Import-Module $using:ModuleRoot; "$($Error.Count) errors, $(@(Get-Command -Module EncordPS).Count -gt 40)" }
                1..3 | ForEach-Object { Start-ThreadJob { Import-Module $using:ModuleRoot; "$($Error.Count) errors, $(@(Get-Command -Module EncordPS).Count -gt 40)" } } | Receive-Job -Wait -AutoRemoveJob
            )
            "$($in.Count) imports: $($in | Sort-Object -Unique)"
        }
        $result.Lines | Should -Be '0 errors, True, 1 view', '9 imports: 0 errors, True'
    }
}

Describe 'The netstandard2.0 build' {
    It 'connects, lists and ingests when it is imported by itself' {
        $dll = Join-Path $ModuleRoot 'bin/netstandard2.0/EncordPS.dll'
        $result = Invoke-ChildPowerShell -ArgumentList $dll, $sandbox.KeyPath, $sandbox.Domain ([scriptblock]::Create(@"
            param(`$Dll, `$KeyPath, `$Domain)
            Import-Module `$Dll
            $work
            Split-Path -Leaf (Split-Path ([EncordPS.DataRow].Assembly.Location))
"@))
        $result.Lines | Should -Be 'worked: 2 rows', 'netstandard2.0'
    }
}

Describe 'Sessions and runspaces' {
    It 'are kept apart: two runspaces have two sessions' {
        $shells = foreach ($suffix in 'one', 'two') {
            $shell = [powershell]::Create()
            $null = $shell.AddScript({
                param($module, $key, $domain, $suffix)
                Import-Module $module
                Connect-Encord -SshKeyPath $key -Domain $domain -UserAgentSuffix "test/$suffix"
                Get-EncordSession
            }).AddArgument($ModuleRoot).AddArgument($sandbox.KeyPath).AddArgument($sandbox.Domain).AddArgument($suffix)
            $shell
        }
        $sessions = $shells | ForEach-Object { $_.Invoke() }
        $sessions | Should -HaveCount 2
        [object]::ReferenceEquals($sessions[0], $sessions[1]) | Should -BeFalse

        # Closing one leaves the other.
        $shells[0].Commands.Clear()
        $null = $shells[0].AddScript('Disconnect-Encord; Get-EncordSession').Invoke() | Should -BeNullOrEmpty
        $shells[1].Commands.Clear()
        $shells[1].AddScript('(Get-EncordDataset).Count').Invoke()[0] | Should -BeGreaterOrEqual 6
        Get-EncordSession | Should -Not -BeNullOrEmpty
        $shells | ForEach-Object Dispose
    }

    It 'a session can be handed to ForEach-Object -Parallel' -Skip:(-not $isCore) {
        $session = Get-EncordSession
        $module = $ModuleRoot
        $counts = Get-EncordDataset | Where-Object Title -In 'Traffic cameras 2025', 'Drone archive 2019' | ForEach-Object -Parallel {
            Import-Module $using:module
            @($_ | Get-EncordDataRow -Session $using:session).Count
        }
        ($counts | Measure-Object -Sum).Sum | Should -BeGreaterThan 20
    }

    It 'rows keep their session in ForEach-Object -Parallel' -Skip:(-not $isCore) {
        $rows = Get-EncordDataRow -DatasetHash $traffic -DataType Image
        $urls = $rows | ForEach-Object -Parallel { $_.RefetchData($true); $_.SignedUrl } -ThrottleLimit 3
        $urls | Should -HaveCount 3
        $urls | Should -Match '^http'
    }

    It 'a session can be handed to Start-ThreadJob' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction SilentlyContinue)) {
        $job = Start-ThreadJob -ArgumentList $ModuleRoot, (Get-EncordSession), $traffic -ScriptBlock {
            param($module, $session, $dataset)
            Import-Module $module
            Get-EncordDataRow -DatasetHash $dataset -Session $session | Select-Object -First 2
        }
        $rows = $job | Receive-Job -Wait -AutoRemoveJob
        $rows | Should -HaveCount 2
        $rows[0].GetType().FullName | Should -Be 'EncordPS.DataRow'
    }

    It 'a new runspace has no session of its own' {
        $shell = [powershell]::Create().AddScript('param($module) Import-Module $module; Get-EncordSession').AddArgument($ModuleRoot)
        $shell.Invoke() | Should -BeNullOrEmpty
        $shell.Dispose()
    }
}
