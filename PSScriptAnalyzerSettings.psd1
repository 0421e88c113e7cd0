@{
    IncludeDefaultRules = $true
    ExcludeRules        = @(
        # build.ps1 talks to the person at the console, and what it says must not become output of the script.
        'PSAvoidUsingWriteHost'
    )
    Rules               = @{
        # The scripts run in both editions that the module supports.
        PSUseCompatibleSyntax      = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
        PSUseConsistentIndentation = @{
            Enable          = $true
            Kind            = 'space'
            IndentationSize = 4
        }
        PSUseConsistentWhitespace  = @{
            Enable                                  = $true
            # Values in a column are easier to read.
            IgnoreAssignmentOperatorInsideHashTable = $true
        }
    }
}
