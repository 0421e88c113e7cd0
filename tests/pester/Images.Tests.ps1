BeforeDiscovery {
    # Images are for the runtime of PowerShell 7.6 alone.
    $fits = $PSVersionTable.PSEdition -eq 'Core' -and [Environment]::Version.Major -eq 10
}

BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"

    $system = if (-not (Test-Path variable:IsWindows) -or $IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
    $rid = "$system-$([Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture.ToString().ToLowerInvariant())"

    # A package has the images; a debug build has none, so they are made of its assemblies, for this machine.
    function Get-ModuleWithImage {
        if (Test-Path (Join-Path $ModuleRoot "bin/net10.0/$rid")) { return $ModuleRoot }
        $copy = Join-Path $TestDrive 'EncordPS'
        Copy-Item -Path $ModuleRoot -Destination $copy -Recurse
        $null = dotnet msbuild (Join-Path $RepositoryRoot 'src/EncordPS/EncordPS.csproj') -nologo -verbosity:quiet -target:MakeImages (
            '-property:MakeImages=true', '-property:TargetFramework=net8.0', "-property:ImageRids=$rid", "-property:ModuleOutput=$copy/")
        $copy
    }
}

Describe 'Assemblies compiled ahead of time' -Skip:(-not $fits) {
    It 'are used from the import to the first rows: .NET compiles none of their methods' {
        $result = Invoke-ChildPowerShell -ArgumentList (Get-ModuleWithImage), $sandbox.KeyPath, $sandbox.Domain {
            param($ModuleRoot, $KeyPath, $Domain)
            Add-Type -TypeDefinition @'
                using System.Collections.Generic;
                using System.Diagnostics.Tracing;

                // Hears of each method that the runtime compiles.
                public sealed class Compiled : EventListener
                {
                    public static readonly List<string> Methods = new List<string>();

                    protected override void OnEventSourceCreated(EventSource source)
                    {
                        if (source.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(source, EventLevel.Verbose, (EventKeywords)0x10);
                    }

                    protected override void OnEventWritten(EventWrittenEventArgs e)
                    {
                        if (e.EventName.StartsWith("MethodLoadVerbose")) lock (Methods) Methods.Add(e.Payload[6] + "." + e.Payload[7]);
                    }
                }
'@
            $listener = [Compiled]::new()
            Import-Module $ModuleRoot
            Connect-Encord -SshKeyPath $KeyPath -Domain $Domain
            "rows: $(@(Get-EncordDataset | Select-Object -First 1 | Get-EncordDataRow).Count -gt 0)"
            Start-Sleep -Milliseconds 300
            $listener.Dispose()
            # The events come: PowerShell's own methods are compiled here.
            "heard: $(@([Compiled]::Methods -like 'System.Management.Automation.*').Count -gt 0)"
            [Compiled]::Methods -match '^EncordPS\.(?!Loader)'
        }
        $result.Lines | Should -Be 'rows: True', 'heard: True'
    }

    It 'are left alone by PowerShell 7.4 and 7.5: an image is for one runtime, system and processor' {
        $binaries = Join-Path $TestDrive 'bin'
        $null = New-Item -ItemType Directory -Path (Join-Path $binaries 'net10.0/linux-x64')
        $images = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'EncordPS.Loader' } |
            ForEach-Object { $_.GetType('EncordPS.Loader.CompiledImages') }
        $find = $images.GetMethods([Reflection.BindingFlags]'Static, Public') | Where-Object { $_.GetParameters().Count -eq 4 }
        $found = foreach ($machine in @(10, 'linux', 'X64'), @(9, 'linux', 'X64'), @(8, 'linux', 'X64'), @(10, 'linux', 'Arm64'), @(10, 'osx', 'X64')) {
            "$($find.Invoke($null, @([string]$binaries, $machine[0], $machine[1], [Runtime.InteropServices.Architecture]$machine[2])))"
        }
        $found | Should -Be (Join-Path $binaries 'net10.0/linux-x64'), '', '', '', ''
    }
}
