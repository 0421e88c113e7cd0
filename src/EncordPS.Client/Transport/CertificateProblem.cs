namespace EncordPS.Transport;

/// <summary>Why a server's certificate is not trusted.</summary>
internal enum CertificateProblem
{
    /// <summary>It was issued by an authority that this machine does not know.</summary>
    UnknownAuthority,

    /// <summary>It is for another name than the one that was connected to.</summary>
    OtherName,

    /// <summary>It is not valid yet, or not any more.</summary>
    OutOfDate,

    /// <summary>The server showed none.</summary>
    None,

    /// <summary>Anything else, such as a certificate that was revoked.</summary>
    Other,
}
