namespace EncordPS.Errors;

/// <summary>
/// The ids of the module's errors. Scripts branch on them, so they stay. Those of missing objects are made from the
/// noun: DatasetNotFound, DataRowNotFound, GroupNotFound, FileNotFound, UploadJobNotFound, IntegrationNotFound,
/// StorageFolderNotFound, StorageItemNotFound, VideoReencodingNotFound, DicomDeidentificationNotFound,
/// DatasetUserNotFound, GroupMemberNotFound, OrganisationUserNotFound, EndpointNotFound.
/// </summary>
internal static class ErrorIds
{
    public const string NotConnected = nameof(NotConnected);
    public const string SessionClosed = nameof(SessionClosed);
    public const string DomainNotSecure = nameof(DomainNotSecure);
    public const string DomainNotValid = nameof(DomainNotValid);
    public const string ProxyNotValid = nameof(ProxyNotValid);
    public const string UserAgentNotValid = nameof(UserAgentNotValid);
    public const string CaCertificateNotReadable = nameof(CaCertificateNotReadable);
    public const string SecretManagementMissing = nameof(SecretManagementMissing);
    public const string SecretNotReadable = nameof(SecretNotReadable);
    public const string SecretNotUsable = nameof(SecretNotUsable);

    public const string AuthenticationFailed = nameof(AuthenticationFailed);
    public const string AccessDenied = nameof(AccessDenied);
    public const string NotFoundSuffix = "NotFound";
    public const string InvalidArgument = nameof(InvalidArgument);
    public const string LogNotWritable = nameof(LogNotWritable);
    public const string WrongDelimiter = nameof(WrongDelimiter);
    public const string InvalidId = nameof(InvalidId);
    public const string InvalidEmail = nameof(InvalidEmail);
    public const string InvalidRole = nameof(InvalidRole);
    public const string LastAdmin = nameof(LastAdmin);
    public const string OwnAccess = nameof(OwnAccess);
    public const string RoleLost = nameof(RoleLost);
    public const string AccessFileNotValid = nameof(AccessFileNotValid);
    public const string AccessPlanNotValid = nameof(AccessPlanNotValid);
    public const string AccessLineNotValid = nameof(AccessLineNotValid);
    public const string AccessLinesContradict = nameof(AccessLinesContradict);
    public const string AccessNotPossible = nameof(AccessNotPossible);
    public const string AccessDrifted = nameof(AccessDrifted);
    public const string AccessNotTaken = nameof(AccessNotTaken);
    public const string TooManyRemovals = nameof(TooManyRemovals);
    public const string TitleNotUnique = nameof(TitleNotUnique);
    public const string RollbackNotWritten = nameof(RollbackNotWritten);
    public const string InvitationNotConfirmed = nameof(InvitationNotConfirmed);
    public const string AlreadyExists = nameof(AlreadyExists);
    public const string OperationNotAllowed = nameof(OperationNotAllowed);
    public const string PayloadTooLarge = nameof(PayloadTooLarge);
    public const string RateLimited = nameof(RateLimited);
    public const string ServerError = nameof(ServerError);
    public const string MalformedAnswer = nameof(MalformedAnswer);
    public const string ConnectionFailed = nameof(ConnectionFailed);
    public const string RequestTimedOut = nameof(RequestTimedOut);
    public const string NotTried = nameof(NotTried);
    public const string OutcomeUnknown = nameof(OutcomeUnknown);

    public const string UploadJobFailed = nameof(UploadJobFailed);
    public const string UploadJobCancelled = nameof(UploadJobCancelled);
    public const string UploadJobStatusUnknown = nameof(UploadJobStatusUnknown);
    public const string WaitTimedOut = nameof(WaitTimedOut);
    public const string UploadTargetMissing = nameof(UploadTargetMissing);
    public const string CancelNeedsFolder = nameof(CancelNeedsFolder);

    public const string ItemReencodingFailed = nameof(ItemReencodingFailed);
    public const string FolderSyncFailed = nameof(FolderSyncFailed);
    public const string VideoReencodingFailed = nameof(VideoReencodingFailed);
    public const string DicomDeidentificationFailed = nameof(DicomDeidentificationFailed);

    public const string ObjectUrlMissing = nameof(ObjectUrlMissing);
    public const string PrivateDataKindUnknown = nameof(PrivateDataKindUnknown);
    public const string PrivateFilesNotFound = nameof(PrivateFilesNotFound);
    public const string PrivateFilesNotReadable = nameof(PrivateFilesNotReadable);
    public const string PrivateFilesEmpty = nameof(PrivateFilesEmpty);
    public const string PrivateFilesInvalidText = nameof(PrivateFilesInvalidText);
    public const string PrivateFilesInvalidJson = nameof(PrivateFilesInvalidJson);
    public const string PrivateFilesNotAnObject = nameof(PrivateFilesNotAnObject);
    public const string PrivateFilesUnknownSections = nameof(PrivateFilesUnknownSections);

    public const string JournalNotFound = nameof(JournalNotFound);
    public const string JournalNotAccessible = nameof(JournalNotAccessible);
    public const string JournalInUse = nameof(JournalInUse);
    public const string JournalDamaged = nameof(JournalDamaged);
    public const string JournalOfAnotherImport = nameof(JournalOfAnotherImport);

    public const string FileNotFound = nameof(FileNotFound);
    public const string FileIsDirectory = nameof(FileIsDirectory);
    public const string FileNotReadable = nameof(FileNotReadable);
    public const string FileEmpty = nameof(FileEmpty);
    public const string FileTypeNotSupported = nameof(FileTypeNotSupported);
    public const string FileChanged = nameof(FileChanged);
    public const string TitleTooLong = nameof(TitleTooLong);
    public const string PathNotFileSystem = nameof(PathNotFileSystem);
    public const string StorageRefused = nameof(StorageRefused);
    public const string FilesNotSent = nameof(FilesNotSent);
    public const string DataHasNoFile = nameof(DataHasNoFile);
    public const string OutputFileExists = nameof(OutputFileExists);
    public const string OutputNotWritable = nameof(OutputNotWritable);
    public const string OutputDiskFull = nameof(OutputDiskFull);
    public const string DownloadDamaged = nameof(DownloadDamaged);

    public const string MetadataNotAnObject = nameof(MetadataNotAnObject);
    public const string MetadataScriptFailed = nameof(MetadataScriptFailed);
}
