using EncordPS.Sandbox;

return await SandboxProgram.RunAsync(args);
