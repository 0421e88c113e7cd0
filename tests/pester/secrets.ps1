# What Secrets.Tests.ps1 needs: a server between the module and the sandbox that hands back secrets, and an ear for them.

# How to connect, and how it is typed.
$Ways = @(
    @{ Way = 'a key file with a passphrase'; Connect = 'Connect-Encord -SshKeyPath $keyPath -Passphrase $passphrase -Domain $domain' }
    @{ Way = 'the text of a key'; Connect = 'Connect-Encord -SshKey $keyText -Domain $domain' }
    @{ Way = 'a bearer token'; Connect = 'Connect-Encord -BearerToken $token -Domain $domain' }
    @{ Way = 'a secret of a vault'; Connect = 'Connect-Encord -SecretName encord -Domain $domain' }
)

# Passes requests on to the sandbox, and keeps their signatures in State. Signed URLs get, one after another, the queries of
# Amazon, Google and Azure; storage refuses them and quotes the query. A request about 'quote-me' is refused with its own headers.
function Start-QuotingProxy([string] $Domain) {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $state = [hashtable]::Synchronized(@{ Signatures = [Collections.ArrayList]::Synchronized([Collections.ArrayList]::new()); Rewritten = 0 })
    $script = {
        param($listener, $state, $domain, $own, $queries)
        Add-Type -AssemblyName System.Net.Http
        $http = [Net.Http.HttpClient]::new()
        $latin = [Text.Encoding]::GetEncoding(28591)

        function Read-Request($Stream) {
            $text = ''
            $buffer = [byte[]]::new(65536)
            do {
                $read = $Stream.Read($buffer, 0, $buffer.Length)
                $text += $latin.GetString($buffer, 0, $read)
                $end = $text.IndexOf("`r`n`r`n")
                $length = if ($text -match '(?im)^Content-Length: (\d+)') { [int] $Matches[1] } else { 0 }
            } while ($read -gt 0 -and ($end -lt 0 -or $text.Length -lt $end + 4 + $length))
            if ($end -lt 0) { return }
            $lines = $text.Substring(0, $end) -split "`r`n"
            $headers = @{}
            $lines | Select-Object -Skip 1 | ForEach-Object { $name, $value = $_ -split ': ', 2; $headers[$name] = $value }
            @{ Method = ($lines[0] -split ' ')[0]; Target = ($lines[0] -split ' ')[1]; Headers = $headers; Body = $text.Substring($end + 4) }
        }

        function Get-Answer($Request) {
            if ($Request.Target -match '^/blobs/[^?]*(\?.*)?$') {
                return 403, 'application/xml', "<Error><Code>SignatureDoesNotMatch</Code><StringToSign>$($Matches[1])</StringToSign></Error>"
            }

            if ($Request.Target + $Request.Body -like '*quote-me*') {
                $quoted = "$($Request.Headers['Authorization']) $($Request.Headers['Signature'])" -replace '"'
                $isLegacy = $Request.Target -like '/public*'
                $status = if ($isLegacy) { 200 } else { 400 }
                return $status, 'application/json', "{`"status`": 400, `"response`": [`"$quoted`"], `"message`": `"No: $quoted`", `"detail`": `"$quoted`"}"
            }

            $message = [Net.Http.HttpRequestMessage]::new($Request.Method, $domain + $Request.Target)
            if ($Request.Body) { $message.Content = [Net.Http.ByteArrayContent]::new($latin.GetBytes($Request.Body)) }
            foreach ($name in $Request.Headers.Keys -notmatch '^(Host|Connection|Content-Length|Accept-Encoding|Expect)$') {
                if (-not $message.Headers.TryAddWithoutValidation($name, $Request.Headers[$name]) -and $message.Content) {
                    $null = $message.Content.Headers.TryAddWithoutValidation($name, $Request.Headers[$name])
                }
            }

            $answer = $http.SendAsync($message).Result
            $body = $answer.Content.ReadAsStringAsync().Result.Replace($domain, $own)
            $body = [regex]::Replace($body, '\?X-Goog-[^"]*', { '?' + $queries[$state.Rewritten++ % $queries.Count] })
            [int] $answer.StatusCode, "$($answer.Content.Headers.ContentType)", $body
        }

        while ($true) {
            $client = $listener.AcceptTcpClient()
            try {
                $stream = $client.GetStream()
                $request = Read-Request $stream
                if ($request) {
                    foreach ($header in 'Authorization', 'Signature') {
                        "$($request.Headers[$header])" -split ':' | Select-Object -Skip 1 | Where-Object Length -GT 20 | ForEach-Object { $null = $state.Signatures.Add($_) }
                    }

                    $status, $type, $body = Get-Answer $request
                    $bytes = [Text.Encoding]::UTF8.GetBytes($body)
                    $head = $latin.GetBytes("HTTP/1.1 $status .`r`nContent-Type: $type`r`nContent-Length: $($bytes.Length)`r`nConnection: close`r`n`r`n")
                    $stream.Write($head, 0, $head.Length)
                    $stream.Write($bytes, 0, $bytes.Length)
                }
            }
            catch [IO.IOException] {
                # The module hung up; the next request comes over a connection of its own.
            }

            $client.Close()
        }
    }
    $own = "http://127.0.0.1:$($listener.LocalEndpoint.Port)"
    $shell = [powershell]::Create().AddScript($script).AddArgument($listener).AddArgument($state)
    $null = $shell.AddArgument($Domain.TrimEnd('/')).AddArgument($own).AddArgument($SignedQueries).BeginInvoke()
    [pscustomobject]@{ Domain = $own; State = $state; Listener = $listener; Shell = $shell }
}

$SignedQueries = @(
    'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIACANARY7Q2&X-Amz-Security-Token=canaryFwoGZXIvYXdzE&X-Amz-Signature=canary0f3a9b7c1d'
    'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=canary-at-project.iam&X-Goog-Signature=canary7be11c09aa'
    'sv=2024-05-04&se=2030-01-01&sr=b&sp=r&sig=canaryQ29udG9zbw'
)

# The values of the queries above that open something.
function Get-QueryCanary {
    $SignedQueries -split '&' -replace '^[^=]*=' -match 'canary'
}

# The pieces of a private key's text, and its seed: the private part has it before the public key once more.
function Get-KeyCanary([string] $Path) {
    $body = -join (Get-Content -LiteralPath $Path | Where-Object { $_ -notlike '-*' })
    for ($i = 0; $i + 12 -le $body.Length; $i += 12) { $body.Substring($i, 12) }
    $bytes = [Convert]::FromBase64String($body)
    $hex = [BitConverter]::ToString($bytes) -replace '-'
    $public = $hex.LastIndexOf('9110B0412D2A83FB30F3C4A705D5AA716323B0FEB2F99CDDEC2AAF06BF627217')
    if ($public -ge 64) {
        $seed = $hex.Substring($public - 64, 64)
        $seed, $seed.ToLowerInvariant()
    }
}

# What of the canaries a text shows. The property SignedUrl is whole on purpose, wherever properties are written out.
function Find-Canary([string] $Text, [string[]] $Canary) {
    $searched = $Text -replace '(?m)^[ >]*"?SignedUrl"? *[:=].*$' -replace '<S N="SignedUrl">[^<]*</S>'
    $Canary | Where-Object { $searched.Contains($_) } | Sort-Object -Unique
}
