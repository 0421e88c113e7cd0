BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Members of a group' {
    BeforeEach { $group = New-EncordGroup "Group $([guid]::NewGuid())" }

    It 'are listed with the name of their group' {
        $members = Get-EncordGroup Annotators, Reviewers | Get-EncordGroupMember
        $members | Should -BeOfType [EncordPS.GroupMember]
        $members | ForEach-Object { "$_" } | Should -Be 'jonas@example.com (Annotators)', 'li@example.com (Annotators)', 'amara@example.com (Reviewers)'
        $members[0].GroupHash | Should -Be $annotators
        (Get-EncordGroupMember $annotators 'L*').UserEmail | Should -Be 'li@example.com'
        ($annotators | Get-EncordGroupMember).UserEmail | Should -Be 'jonas@example.com', 'li@example.com'
    }

    It 'are added in one request, and come back as the service confirms them' {
        $added = Watch-Command { $group | Add-EncordGroupMember -UserEmail tom@example.com, LI@example.com }
        $added.Errors | Should -BeNullOrEmpty
        $added.Output | ForEach-Object { "$_" } | Should -Be "tom@example.com ($($group.Name))", "li@example.com ($($group.Name))"
        @($added.Sent.Operation) -like 'POST *' | Should -Be "POST organisation/groups/$($group.GroupHash)/users"
        $added.Sent[-1].Payload.userEmails | Should -Be 'tom@example.com', 'LI@example.com'
    }

    It 'are removed, and who was none is named' {
        $null = $group | Add-EncordGroupMember -UserEmail tom@example.com, li@example.com
        $removed = Watch-Command { $group | Remove-EncordGroupMember -UserEmail li@example.com, nobody@example.com }
        Assert-Problem $removed.Errors GroupMemberNotFound ObjectNotFound
        "$($removed.Errors)" | Should -BeLike '*nobody@example.com*'
        ($group | Get-EncordGroupMember).UserEmail | Should -Be 'tom@example.com'
        $group | Get-EncordGroupMember | Remove-EncordGroupMember
        $group | Get-EncordGroupMember | Should -BeNullOrEmpty
    }

    It 'who are new to the organisation are not invited where nobody can be asked, and the others are added' {
        $lines = 'tom@example.com', 'stranger@partner.example', 'li@example.com' | ForEach-Object { [pscustomobject]@{ GroupHash = $group.GroupHash; Email = $_ } }
        $child = Invoke-ChildPowerShell {
            param($module, $key, $domain, $id)
            Import-Module $module
            Connect-Encord $key -Domain $domain
            'tom@example.com', 'stranger@partner.example', 'li@example.com' | ForEach-Object { [pscustomobject]@{ Email = $_ } } |
                Add-EncordGroupMember $id -ErrorVariable problems -ErrorAction SilentlyContinue | ForEach-Object UserEmail
            $problems | ForEach-Object { "$($_.FullyQualifiedErrorId.Split(',')[0]) $($_.TargetObject.Email)" }
        } $ModuleRoot, $sandbox.KeyPath, $sandbox.Domain, "$($group.GroupHash)"
        $child.Lines | Should -Be 'tom@example.com', 'li@example.com', 'InvitationNotConfirmed stranger@partner.example'
        (Get-EncordOrganisationUser stranger*) | Should -BeNullOrEmpty
        $lines | Should -HaveCount 3
    }

    It 'who are new to the organisation are invited with -Force, and -WhatIf says so' {
        Get-HostText { $group | Add-EncordGroupMember -UserEmail newcomer@partner.example, tom@example.com -WhatIf } |
            Should -BeLike '*newcomer@partner.example a member: the address is new to the organisation*'
        $added = $group | Add-EncordGroupMember -UserEmail newcomer@partner.example -Force
        $added.UserEmail | Should -Be 'newcomer@partner.example'
        (Get-EncordOrganisationUser newcomer*).MemberType | Should -Be 'External'
    }

    It 'of a group with <Name> are an error, and the rest goes on' -ForEach @(
        @{ Name = 'an unknown id'; Id = 'GroupNotFound'; Bad = { @{ GroupHash = $unknown; Email = 'tom@example.com' } } }
        @{ Name = 'no id'; Id = 'InvalidId'; Bad = { @{ GroupHash = ''; Email = 'tom@example.com' } } }
        @{ Name = 'a bad address'; Id = 'InvalidEmail'; Bad = { @{ GroupHash = $group.GroupHash; Email = "tom$([char] 0x200B)@example.com" } } }
    ) {
        $lines = [pscustomobject] (& $Bad), [pscustomobject] @{ GroupHash = $group.GroupHash; Email = 'li@example.com' }
        $added = Watch-Command { $lines | Add-EncordGroupMember }
        $added.Output.UserEmail | Should -Be 'li@example.com'
        ($added.Errors | Get-ErrorLine).Split(' ')[0] | Should -Be $Id
        $added.Errors[0].TargetObject | Should -Be $lines[0]
        $removed = Watch-Command { $lines | Remove-EncordGroupMember }
        ($removed.Errors | Get-ErrorLine).Split(' ')[0] | Should -Be $Id
        $group | Get-EncordGroupMember | Should -BeNullOrEmpty
    }
}
