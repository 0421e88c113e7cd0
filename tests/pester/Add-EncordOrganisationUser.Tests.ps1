BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Users of the organisation' {
    It 'are listed, with wildcards and by role' {
        $all = Get-EncordOrganisationUser
        $all | Should -BeOfType [EncordPS.OrganisationUser]
        "$($all[0])" | Should -Be 'you@example.com (Admin)'
        $all.UserEmail | Should -Not -Contain 'reviewer@partner.example'
        (Get-EncordOrganisationUser -Role Admin).UserEmail | Should -Be 'you@example.com', 'mara@example.com'
        (Get-EncordOrganisationUser 'm*', 'tom@example.com' -Role member).UserEmail | Should -Be 'tom@example.com'
        $all[0].CreatedAt | Should -BeOfType [DateTimeOffset]
    }

    It 'are added, one request each, and come back as they are' {
        $added = Watch-Command { Add-EncordOrganisationUser n+1@example.com, n2@example.com WorkforceManager -MemberType External }
        $added.Errors | Should -BeNullOrEmpty
        $added.Output | ForEach-Object { "$_ $($_.MemberType)" } | Should -Be 'n+1@example.com (WorkforceManager) External', 'n2@example.com (WorkforceManager) External'
        $posts = @($added.Sent | Where-Object Operation -EQ 'POST organisation/users')
        $posts | Should -HaveCount 2
        $posts.Payload.roleMnemonicName | Select-Object -Unique | Should -Be 'WORKFORCE_MANAGER'
        $posts.Payload.memberType | Select-Object -Unique | Should -Be 'external'
        @($added.Sent.Operation) -eq 'GET organisation/users' | Should -HaveCount 1
    }

    It 'who are there already come back when they are as wanted, and are an error when not' {
        $added = Watch-Command { Add-EncordOrganisationUser tom@example.com, li@example.com Member }
        $added.Output.UserEmail | Should -Be 'tom@example.com', 'li@example.com'
        $added.Errors | Should -BeNullOrEmpty
        $other = Watch-Command { Add-EncordOrganisationUser tom@example.com Admin }
        Assert-Problem $other.Errors AlreadyExists ResourceExists 'tom@example.com'
        "$($other.Errors)" | Should -BeLike '*MEMBER*'
    }

    It 'are removed with -Force, whatever stands in their address' {
        $null = Add-EncordOrganisationUser "o'brien+a@example.com" Member
        $removed = Watch-Command { Get-EncordOrganisationUser o* | Remove-EncordOrganisationUser -Force }
        $removed.Errors | Should -BeNullOrEmpty
        $removed.Sent[-1].Operation | Should -Be 'DELETE organisation/users/o%27brien%2Ba%40example.com'
        Get-EncordOrganisationUser o* | Should -BeNullOrEmpty
    }

    It 'are an error of their own: <Name>' -ForEach @(
        @{ Name = 'a role that is none'; Id = 'InvalidRole'; Category = 'InvalidArgument'; Command = { Add-EncordOrganisationUser x@example.com Owner } }
        @{ Name = 'a kind that is none'; Id = 'InvalidArgument'; Category = 'InvalidArgument'; Command = { Add-EncordOrganisationUser x@example.com Member -MemberType workforce } }
        @{ Name = 'an admin from elsewhere'; Id = 'InvalidArgument'; Category = 'InvalidArgument'; Command = { Add-EncordOrganisationUser x@example.com Admin -MemberType External } }
        @{ Name = 'a typing error'; Id = 'InvalidEmail'; Category = 'InvalidArgument'; Command = { Add-EncordOrganisationUser x@example.com. Member } }
        @{ Name = 'to remove nobody'; Id = 'OrganisationUserNotFound'; Category = 'ObjectNotFound'; Command = { Remove-EncordOrganisationUser nobody@example.com -Confirm:$false } }
        @{ Name = 'to remove yourself'; Id = 'OwnAccess'; Category = 'InvalidOperation'; Command = { Remove-EncordOrganisationUser you@example.com -Confirm:$false } }
    ) {
        Assert-Problem (Watch-Command $Command).Errors $Id $Category
        Get-EncordOrganisationUser x* | Should -BeNullOrEmpty
    }

    It 'completes what there is' {
        Complete 'Remove-EncordOrganisationUser amar' | Should -Be 'amara@example.com'
        Complete 'Add-EncordOrganisationUser x -Role wo' | Should -Be 'WorkforceManager'
        Complete 'Add-EncordOrganisationUser x -MemberType e' | Should -Be 'External'
        Complete 'Add-EncordDatasetUser x jon' | Should -Be 'jonas@example.com'
    }
}
