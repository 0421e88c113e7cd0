@{
    RootModule             = 'EncordPS.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '0d5f1f7e-3a0f-4d0b-9c55-0c3c5f6f7b1a'
    Author                 = 'EncordPS contributors'
    CompanyName            = 'EncordPS contributors'
    Copyright              = '(c) EncordPS contributors. MIT licence.'
    Description            = 'Work with Encord datasets from PowerShell: list, tag, link and remove data rows, give users and groups access, send local files, ingest private cloud data, wait for upload jobs. Binary cmdlets over one REST client.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    TypesToProcess         = @('EncordPS.Types.ps1xml')
    FormatsToProcess       = @('EncordPS.Format.ps1xml')
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    CmdletsToExport        = @(
        'Add-EncordDataRow'
        'Add-EncordDatasetGroup'
        'Add-EncordDatasetUser'
        'Add-EncordPrivateData'
        'Add-EncordStorageFolderGroup'
        'Connect-Encord'
        'Disconnect-Encord'
        'Get-EncordCloudIntegration'
        'Get-EncordDataRow'
        'Get-EncordDataset'
        'Get-EncordDatasetGroup'
        'Get-EncordDicomDeidentification'
        'Get-EncordGroup'
        'Get-EncordSession'
        'Get-EncordStorageFolder'
        'Get-EncordStorageFolderGroup'
        'Get-EncordStorageItem'
        'Get-EncordUploadJob'
        'Get-EncordVideoReencoding'
        'Invoke-EncordImageGroupOcr'
        'Invoke-EncordRequest'
        'Move-EncordStorageFolder'
        'Move-EncordStorageItem'
        'New-EncordDataset'
        'New-EncordStorageFolder'
        'New-EncordUploadUrl'
        'Remove-EncordDataRow'
        'Remove-EncordDatasetGroup'
        'Remove-EncordStorageFolder'
        'Remove-EncordStorageFolderGroup'
        'Remove-EncordStorageItem'
        'Save-EncordData'
        'Send-EncordAudio'
        'Send-EncordDicomSeries'
        'Send-EncordImage'
        'Send-EncordImageGroup'
        'Send-EncordVideo'
        'Set-EncordDataRow'
        'Set-EncordDataRowMetadata'
        'Set-EncordStorageFolder'
        'Set-EncordStorageItem'
        'Start-EncordDicomDeidentification'
        'Start-EncordVideoReencoding'
        'Stop-EncordUploadJob'
        'Test-EncordConnection'
        'Wait-EncordDicomDeidentification'
        'Wait-EncordUploadJob'
        'Wait-EncordVideoReencoding'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('Encord', 'Annotation', 'Dataset', 'DICOM', 'Video', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'First version: datasets, data rows and their metadata, access of users and groups, private cloud data and upload jobs. Get-Help about_EncordPS begins with the first steps.'
        }
    }
}
